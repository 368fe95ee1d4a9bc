package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.ccc.certification.application.ApplicationCommand.Outcome;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Term;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * How the committee decides: in an open session, by a majority of a quorum of members who have
 * nothing to do with the case (domain.md 1.5, ISO/IEC 17065, 7.6).
 */
final class Committee {

  private final ApplicationRules rules;
  private final CertificateRules certificateRules;
  private final Holdings holdings;

  Committee(ApplicationRules rules, CertificateRules certificateRules, Holdings holdings) {
    this.rules = rules;
    this.certificateRules = certificateRules;
    this.holdings = holdings;
  }

  List<ApplicationEvent> vote(
      Application.OnAgenda item,
      ApplicationCommand.CastVote command,
      Involvement involvement,
      Sitting sitting,
      CommandContext context) {
    requireFree(context.actor(), item, involvement);
    requireOpen(sitting);
    if (!sitting.present().contains(context.actor())) {
      throw ApplicationRefusals.notPresent();
    }
    Vote vote = new Vote(command.choice(), command.comment(), context.at());
    if (isSame(item.ballot().votes().get(context.actor()), vote)) {
      return List.of();
    }
    return List.of(
        new ApplicationEvent.VoteCast(context.actor(), vote.choice(), vote.comment(), vote.at()));
  }

  static List<ApplicationEvent> recuse(
      Application.Undecided application,
      ApplicationCommand.Recuse command,
      CommandContext context) {
    return application.ballot().recusals().containsKey(context.actor())
        ? List.of()
        : List.of(new ApplicationEvent.MemberRecused(context.actor(), command.reason()));
  }

  List<ApplicationEvent> decide(
      Application.OnAgenda item,
      ApplicationCommand.Decide command,
      AssessmentFacts assessment,
      CboFacts cbo,
      Sitting sitting,
      CommandContext context) {
    Involvement involvement = Involvement.beforeDecision(item.file(), assessment, cbo);
    requireFree(context.actor(), item, involvement);
    requireOpen(sitting);
    if (!sitting.chair().equals(context.actor())) {
      throw ApplicationRefusals.notInTheChair();
    }
    Tally tally = Tally.of(item.ballot(), involvement);
    requireMajority(command.outcome().choice(), tally);
    return List.of(
        decided(
            item, command.outcome(), assessment, cbo, resolution(item, command, tally, context)));
  }

  private static Resolution resolution(
      Application.OnAgenda item,
      ApplicationCommand.Decide command,
      Tally tally,
      CommandContext context) {
    return new Resolution(
        Resolution.reference(context.today(), item.dossier()),
        command.resolution(),
        context.actor(),
        context.at(),
        tally,
        item.session(),
        null);
  }

  /**
   * Carries a resolution on many cases out on this one. The session has decided already; whether
   * this case is one that could be decided so is looked at once more.
   */
  List<ApplicationEvent> carry(
      Application.OnAgenda item, BatchResolution batch, AssessmentFacts assessment, CboFacts cbo) {
    if (!item.session().equals(batch.session())) {
      throw ApplicationRefusals.onAnotherAgenda();
    }
    Level level = uncontestedLevel(item).orElseThrow(ApplicationRefusals::contested);
    Involvement involvement = Involvement.beforeDecision(item.file(), assessment, cbo);
    requireFree(batch.chair(), item, involvement);
    Tally tally = Tally.of(batch.votes(), item.ballot(), involvement);
    requireMajority(Choice.GRANT, tally);
    Resolution resolution =
        new Resolution(
            batch.reference(),
            batch.text(),
            batch.chair(),
            batch.decidedAt(),
            tally,
            batch.session(),
            batch.batch());
    return List.of(decided(item, new Outcome.Grant(level), assessment, cbo, resolution));
  }

  /** The level that the reviewer recommends when no member has spoken against a grant. */
  static Optional<Level> uncontestedLevel(Application.OnAgenda item) {
    Review review = item.file().review();
    boolean against =
        item.ballot().votes().values().stream().anyMatch(vote -> vote.choice() != Choice.GRANT);
    return against || review == null || !review.recommendsGrant()
        ? Optional.empty()
        : Optional.ofNullable(review.level());
  }

  private ApplicationEvent decided(
      Application.OnAgenda item,
      Outcome outcome,
      AssessmentFacts assessment,
      CboFacts cbo,
      Resolution resolution) {
    return switch (outcome) {
      case Outcome.Grant grant -> {
        requireGrantable(grant, item.dossier(), assessment, cbo);
        yield granted(grant, resolution, holdings.renewable(cbo.cboId(), resolution.decidedOn()));
      }
      case Outcome.Defer defer -> deferred(defer, resolution);
      case Outcome.Refuse refuse -> new ApplicationEvent.Refused(refuse.reason(), resolution);
    };
  }

  /** A renewal begins when what it renews ends: a CBO never has two in force. */
  private ApplicationEvent granted(
      Outcome.Grant grant, Resolution resolution, Optional<Certificate.Issued> renewed) {
    LocalDate begins = Holdings.begins(renewed, resolution.decidedOn());
    Term term = certificateRules.term(grant.level(), begins);
    return new ApplicationEvent.Granted(
        grant.level(),
        term.validFrom(),
        term.validUntil(),
        resolution,
        renewed.map(certificate -> certificate.grant().certificateId()).orElse(null));
  }

  private ApplicationEvent deferred(Outcome.Defer defer, Resolution resolution) {
    LocalDate today = resolution.decidedOn();
    LocalDate latest = today.plus(rules.longestDeferral());
    if (!defer.until().isAfter(today) || defer.until().isAfter(latest)) {
      Map<String, Object> bounds = Map.of("min", today.plusDays(1), "max", latest);
      throw new Invalid(List.of(new FieldError("/until", "out-of-range", bounds)));
    }
    return new ApplicationEvent.Deferred(defer.conditions(), defer.until(), resolution);
  }

  private static void requireOpen(Sitting sitting) {
    if (sitting.phase() != Sitting.Phase.OPEN) {
      throw ApplicationRefusals.sessionNotOpen();
    }
  }

  private static void requireFree(
      String account, Application.Submitted application, Involvement involvement) {
    involvement.requireFree(account);
    if (application.ballot().recusals().containsKey(account)) {
      throw ApplicationRefusals.recused();
    }
  }

  private void requireMajority(Choice choice, Tally tally) {
    if (tally.cast() < rules.quorum()) {
      throw ApplicationRefusals.quorumMissing(rules.quorum(), tally);
    }
    if (!tally.isMajority(choice)) {
      throw ApplicationRefusals.withoutMajority(choice, tally);
    }
  }

  private static void requireGrantable(
      Outcome.Grant grant, Dossier dossier, AssessmentFacts assessment, CboFacts cbo) {
    if (!dossier.level().reaches(grant.level())) {
      throw ApplicationRefusals.levelAboveApplication(grant.level(), dossier.level());
    }
    Grounds.require(assessment, cbo, grant.level());
    if (assessment.openMajors() > 0) {
      throw ApplicationRefusals.majorFindingsOpen(assessment.openMajors());
    }
  }

  private static boolean isSame(@Nullable Vote before, Vote vote) {
    return before != null
        && before.choice() == vote.choice()
        && Objects.equals(before.comment(), vote.comment());
  }
}
