package kh.ccc.certification.certificate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Changes certificates and finds them. */
public final class CertificateCommands {

  private static final String EVALUATOR = "EVALUATOR";

  private final Aggregates<Certificate, CertificateEvent> certificates;
  private final CertificateNumbers numbers;
  private final Holdings holdings;
  private final Evidence evidence;
  private final CertificateRules rules;

  public CertificateCommands(
      Aggregates<Certificate, CertificateEvent> certificates,
      CertificateNumbers numbers,
      Holdings holdings,
      Evidence evidence,
      CertificateRules rules) {
    this.certificates = certificates;
    this.numbers = numbers;
    this.holdings = holdings;
    this.evidence = evidence;
    this.rules = rules;
  }

  /**
   * Sees to it that there is a certificate for the grant, and that the one which it renews knows
   * it; repeating it changes nothing.
   */
  public void certify(Grant grant, CommandContext context) {
    CertificateId id = new CertificateId(grant.certificateId());
    if (certificates.find(id.value()).isEmpty()) {
      CertificateNumber number = numbers.reserve(id, context.today().getYear());
      run(id, new CertificateCommand.Certify(number, grant), null, context);
    }
    @Nullable String predecessor = grant.predecessor();
    if (predecessor != null) {
      CertificateNumber number = numbers.reserve(id, context.today().getYear());
      Upkeep.Successor successor =
          new Upkeep.Successor(id.value(), number.text(), grant.validFrom());
      run(new CertificateId(predecessor), new CertificateCommand.Renew(successor), null, context);
    }
  }

  /** Carries the command out on the version that the caller saw. */
  public Versioned<Certificate> execute(
      CertificateId id, CertificateCommand command, long expectedVersion, CommandContext context) {
    return certificates.execute(
        id.value(),
        expectedVersion,
        context,
        state -> {
          if (command instanceof CertificateCommand.Decision) {
            requireUninvolved(issued(state), context.actor());
          }
          return Certificate.decide(state, command, rules, context.today());
        });
  }

  /**
   * Raises or lowers the level; a higher one stands on an assessment.
   *
   * @param assessmentId recommended assessment of the CBO; may be absent when the level is lowered
   */
  public Versioned<Certificate> changeLevel(
      CertificateId id,
      CertificateCommand.ChangeLevel change,
      @Nullable String assessmentId,
      long expectedVersion,
      CommandContext context) {
    @Nullable Evaluation evaluation = assessmentId == null ? null : evaluation(assessmentId);
    if (evaluation != null && evaluation.evaluators().contains(context.actor())) {
      throw CertificateRefusals.involved(EVALUATOR);
    }
    CertificateCommand withEvidence =
        new CertificateCommand.ChangeLevel(
            change.level(), change.reason(), change.resolution(), evaluation);
    return execute(id, withEvidence, expectedVersion, context);
  }

  /**
   * Brings a measure before a session of the committee.
   *
   * @param motionId id that it gets
   */
  public Versioned<Certificate> move(
      CertificateId id,
      String motionId,
      String session,
      Measure measure,
      String text,
      CommandContext context) {
    return run(
        id,
        new CertificateCommand.Move(
            motionId, session, measure, text, evaluation(measure), context.at()),
        null,
        context);
  }

  /** The caller's own vote on a motion. */
  public Versioned<Certificate> vote(
      CertificateId id, String motionId, Motion.Vote vote, CommandContext context) {
    return certificates.execute(
        id.value(),
        context,
        state -> {
          requireUninvolved(issued(state), context.actor());
          return Certificate.decide(
              state,
              new CertificateCommand.CastVote(motionId, context.actor(), vote, context.at()),
              rules,
              context.today());
        });
  }

  /**
   * The caller records as chair that a motion is carried; with that it is carried out.
   *
   * @param barred members whose votes do not count
   * @param quorum fewest votes for or against it
   */
  public Versioned<Certificate> carry(
      CertificateId id,
      Motion motion,
      Set<String> barred,
      int quorum,
      long expectedVersion,
      CommandContext context) {
    return execute(
        id,
        new CertificateCommand.Carry(
            motion.motionId(),
            context.actor(),
            barred,
            quorum,
            evaluation(motion.measure()),
            context.at()),
        expectedVersion,
        context);
  }

  /** Takes a motion off that was not decided; changes nothing when there is none. */
  public Versioned<Certificate> drop(CertificateId id, String motionId, CommandContext context) {
    return run(id, new CertificateCommand.Drop(motionId, context.at()), null, context);
  }

  /**
   * Who speaks for the CBO, and who evaluated it: for the certificate, or for the higher level that
   * the measure would give.
   */
  public Parts.Lookup partsIn(Certificate.Issued certificate, Measure measure) {
    Evaluation evaluation = evaluation(measure);
    Parts.Lookup ofMeasure =
        account ->
            evaluation != null && evaluation.evaluators().contains(account)
                ? Optional.of(EVALUATOR)
                : Optional.empty();
    return ofMeasure.or(partsIn(certificate));
  }

  private @Nullable Evaluation evaluation(Measure measure) {
    return measure.assessmentId() == null ? null : evaluation(measure.assessmentId());
  }

  /** An appeal was upheld: in force again, unless the CBO holds another one by now. */
  public Versioned<Certificate> restore(
      CertificateId id, CertificateCommand.Restore restore, CommandContext context) {
    Certificate.Issued issued = issued(id);
    requireUninvolved(issued, context.actor());
    return certificates.execute(
        id.value(),
        context,
        state -> {
          List<CertificateEvent> events =
              Certificate.decide(state, restore, rules, context.today());
          claim(issued, context);
          return events;
        });
  }

  /** The successor of a renewed certificate is no obstacle: it begins when this one ends. */
  private void claim(Certificate.Issued issued, CommandContext context) {
    if (issued.upkeep().successor() == null) {
      CertificateId id = new CertificateId(issued.grant().certificateId());
      holdings.claim(issued.grant().cboId(), id, context);
    }
  }

  /** What the calendar brings; asked too early or once more, nothing happens. */
  public Versioned<Certificate> follow(
      CertificateId id, CertificateCommand.Course course, CommandContext context) {
    return run(id, course, null, context);
  }

  /** The certificate with that id; unknown when there is none. */
  public Versioned<Certificate> find(CertificateId id) {
    return certificates.find(id.value()).orElseThrow(CertificateRefusals::unknown);
  }

  private Versioned<Certificate> run(
      CertificateId id,
      CertificateCommand command,
      @Nullable Long expectedVersion,
      CommandContext context) {
    return certificates.execute(
        id.value(),
        expectedVersion,
        context,
        state -> Certificate.decide(state, command, rules, context.today()));
  }

  /** True when the account speaks for the CBO, by what is known now. */
  public boolean isRepresentative(String account, Certificate.Issued certificate) {
    Grant grant = certificate.grant();
    return evidence
        .representative(grant.cboId())
        .or(() -> Optional.ofNullable(grant.representative()))
        .filter(account::equals)
        .isPresent();
  }

  private void requireUninvolved(Certificate.Issued certificate, String account) {
    partsIn(certificate).requireNone(account);
  }

  private Parts.Lookup partsIn(Certificate.Issued certificate) {
    Grant grant = certificate.grant();
    Optional<String> speaks = evidence.representative(grant.cboId());
    List<String> evaluators =
        evidence.evaluation(grant.assessmentId()).map(Evaluation::evaluators).orElse(List.of());
    return account -> {
      if (account.equals(grant.representative()) || speaks.filter(account::equals).isPresent()) {
        return Optional.of("REPRESENTATIVE");
      }
      return evaluators.contains(account) ? Optional.of(EVALUATOR) : Optional.empty();
    };
  }

  private Certificate.Issued issued(CertificateId id) {
    return issued(find(id).state());
  }

  private static Certificate.Issued issued(Certificate state) {
    return switch (state) {
      case Certificate.Issued issued -> issued;
      case Certificate.NotGranted none -> throw CertificateRefusals.unknown();
    };
  }

  private Evaluation evaluation(String assessmentId) {
    return evidence
        .evaluation(assessmentId)
        .orElseThrow(
            () -> new Invalid(List.of(new FieldError("/assessmentId", "assessment-not-known"))));
  }
}
