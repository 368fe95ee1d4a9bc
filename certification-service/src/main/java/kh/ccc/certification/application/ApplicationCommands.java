package kh.ccc.certification.application;

import java.util.List;
import java.util.Optional;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Takes applications and lets the committee vote and decide on them. */
public final class ApplicationCommands {

  private final Aggregates<Application, ApplicationEvent> applications;
  private final Facts facts;
  private final Advisers advisers;
  private final Agreements agreements;
  private final Sittings sittings;
  private final Holdings holdings;
  private final Committee committee;

  public ApplicationCommands(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      Agreements agreements,
      ApplicationRules rules,
      CertificateRules certificateRules,
      Sittings sittings,
      Holdings holdings) {
    this.applications = applications;
    this.facts = new Facts(eligibility);
    this.advisers = new Advisers(applications, eligibility, rules.adviceCounts());
    this.agreements = agreements;
    this.sittings = sittings;
    this.holdings = holdings;
    this.committee = new Committee(rules, certificateRules, holdings);
  }

  /** The application with that id; unknown when there is none. */
  public Versioned<Application> find(ApplicationId id) {
    return applications.find(id.value()).orElseThrow(ApplicationRefusals::unknown);
  }

  /** Hands an application in. */
  public Versioned<Application> submit(ApplicationCommand.Submit submit, CommandContext context) {
    AssessmentFacts assessment = facts.assessment(submit.assessmentId());
    CboFacts cbo = facts.cbo(assessment.cboId());
    ApplicationId id = ApplicationId.forAssessment(submit.assessmentId());
    ApplicationCommand.Submit complete =
        submit.withAdvisers(advisers.of(cbo.cboId(), context.today()));
    return applications.execute(
        id.value(),
        context,
        state -> {
          List<ApplicationEvent> events =
              Submission.decide(state, id, complete, assessment, cbo, agreements, context);
          holdings.renewable(cbo.cboId(), context.today());
          return events;
        });
  }

  /** Takes it back before it is decided. */
  public Versioned<Application> withdraw(
      ApplicationId id,
      ApplicationCommand.Withdraw withdraw,
      long expectedVersion,
      CommandContext context) {
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state -> Submission.withdraw(undecided(state), withdraw, context));
  }

  /** A member votes on an item of the open session's agenda. */
  public Versioned<Application> vote(
      ApplicationId id, ApplicationCommand.CastVote vote, CommandContext context) {
    Application.OnAgenda item = onAgenda(find(id).state());
    Sitting sitting = sittings.sitting(item.session());
    return applications.execute(
        id.value(),
        context,
        state -> {
          Application.OnAgenda now = onAgenda(state);
          Involvement involvement = facts.beforeDecision(now.file());
          return committee.vote(now, vote, involvement, sitting, context);
        });
  }

  /** A member declares a conflict of interest, in the session or long before it. */
  public Versioned<Application> recuse(
      ApplicationId id, ApplicationCommand.Recuse recuse, CommandContext context) {
    return applications.execute(
        id.value(), context, state -> Committee.recuse(undecided(state), recuse, context));
  }

  /** Records the committee's decision on the version that the chair saw. */
  public Versioned<Application> decide(
      ApplicationId id,
      ApplicationCommand.Decide decide,
      long expectedVersion,
      CommandContext context) {
    Application.OnAgenda item = onAgenda(find(id).state());
    AssessmentFacts assessment = facts.assessment(item.dossier().assessmentId());
    CboFacts cbo = facts.cbo(item.dossier().cboId());
    Sitting sitting = sittings.sitting(item.session());
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state ->
            claimed(
                id,
                cbo,
                committee.decide(onAgenda(state), decide, assessment, cbo, sitting, context),
                context));
  }

  /**
   * Carries a resolution on many cases out on one of them; repeating it changes nothing. Refused
   * when this case cannot be decided together with others: it stays on the agenda then.
   */
  public Versioned<Application> carry(ApplicationId id, BatchResolution batch) {
    Dossier dossier = submitted(find(id).state()).dossier();
    AssessmentFacts assessment = facts.assessment(dossier.assessmentId());
    CboFacts cbo = facts.cbo(dossier.cboId());
    CommandContext context =
        new CommandContext(batch.chair(), "batch-" + batch.batch(), batch.decidedAt());
    return applications.execute(
        id.value(),
        context,
        state ->
            claimed(id, cbo, committee.carry(onAgenda(state), batch, assessment, cbo), context));
  }

  /** The CBO's one place is taken before the grant is recorded, so that two cannot be granted. */
  private List<ApplicationEvent> claimed(
      ApplicationId id, CboFacts cbo, List<ApplicationEvent> events, CommandContext context) {
    if (events.stream().anyMatch(ApplicationEvent.Granted.class::isInstance)) {
      holdings.claim(cbo.cboId(), CertificateId.forApplication(id.value()), context);
    }
    return events;
  }

  /** Takes a refusal back to the committee because an appeal was upheld; once for an appeal. */
  public Versioned<Application> reopen(
      ApplicationId id, String appeal, List<String> panel, CommandContext context) {
    return applications.execute(
        id.value(),
        context,
        state ->
            switch (submitted(state)) {
              case Application.Refused refused ->
                  List.of(new ApplicationEvent.Reopened(appeal, panel));
              case Application.Submitted other -> throw ApplicationRefusals.notRefused(other);
            });
  }

  /** The CBO that an assessment is about, to know who may apply for it. */
  public CboFacts cboOfAssessment(String assessmentId) {
    return facts.cbo(facts.assessment(assessmentId).cboId());
  }

  /** Who had a part, other than deciding, in the case; empty when there is no such case. */
  public Optional<Involvement> partsIn(ApplicationId id) {
    return applications
        .find(id.value())
        .map(Versioned::state)
        .filter(Application.Submitted.class::isInstance)
        .map(state -> facts.beforeDecision(submitted(state).file()));
  }

  /** What that person has to do with the case. */
  public Part partOf(ApplicationId id, String account) {
    Case file = submitted(find(id).state()).file();
    Vote vote = file.ballot().votes().get(account);
    return new Part(
        facts.beforeReview(file.dossier()).of(account).orElse(null),
        facts.beforeDecision(file).of(account).orElse(null),
        file.ballot().recusals().get(account),
        vote == null ? null : vote.choice());
  }

  static Application.Submitted submitted(Application state) {
    return switch (state) {
      case Application.NotSubmitted none -> throw ApplicationRefusals.unknown();
      case Application.Submitted submitted -> submitted;
    };
  }

  private static Application.Undecided undecided(Application state) {
    return switch (submitted(state)) {
      case Application.Undecided undecided -> undecided;
      case Application.Decided decided -> throw ApplicationRefusals.decided(decided);
      case Application.Withdrawn withdrawn -> throw ApplicationRefusals.decided(withdrawn);
    };
  }

  private static Application.OnAgenda onAgenda(Application state) {
    return switch (undecided(state)) {
      case Application.OnAgenda item -> item;
      case Application.Undecided other ->
          throw ApplicationRefusals.notInThatStep(other, Application.Status.ON_AGENDA);
    };
  }
}
