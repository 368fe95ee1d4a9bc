package kh.ccc.certification.application;

import java.util.List;
import java.util.function.BiFunction;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** The independent review of an application, and of the conditions of its deferral. */
public final class ReviewCommands {

  private final Aggregates<Application, ApplicationEvent> applications;
  private final Facts facts;
  private final Reviewing reviewing;

  public ReviewCommands(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      ApplicationRules rules) {
    this.applications = applications;
    this.facts = new Facts(eligibility);
    this.reviewing = new Reviewing(rules);
  }

  public Versioned<Application> check(
      ApplicationId id,
      ApplicationCommand.CheckCompleteness check,
      long expectedVersion,
      CommandContext context) {
    return review(
        id,
        expectedVersion,
        context,
        (application, involvement) -> reviewing.check(application, check, involvement, context));
  }

  public Versioned<Application> ask(
      ApplicationId id, ApplicationCommand.Ask ask, long expectedVersion, CommandContext context) {
    return review(
        id,
        expectedVersion,
        context,
        (application, involvement) -> reviewing.ask(application, ask, involvement, context));
  }

  /** The CBO's answer to what it was asked. */
  public Versioned<Application> answer(
      ApplicationId id,
      ApplicationCommand.Answer answer,
      long expectedVersion,
      CommandContext context) {
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state -> Reviewing.answer(ApplicationCommands.submitted(state), answer, context));
  }

  public Versioned<Application> recommend(
      ApplicationId id,
      ApplicationCommand.Recommend recommend,
      long expectedVersion,
      CommandContext context) {
    return review(
        id,
        expectedVersion,
        context,
        (application, involvement) ->
            reviewing.recommend(application, recommend, involvement, context));
  }

  /** Says whether the CBO met a condition of the deferral. */
  public Versioned<Application> judge(
      ApplicationId id,
      ApplicationCommand.JudgeCondition judge,
      long expectedVersion,
      CommandContext context) {
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state -> {
          Application.Submitted application = ApplicationCommands.submitted(state);
          Involvement involvement =
              application instanceof Application.Deferred deferred
                  ? facts.afterDecision(deferred.file(), deferred.deferral().resolution())
                  : facts.beforeReview(application.dossier());
          return Reviewing.judge(application, judge, involvement, context);
        });
  }

  private Versioned<Application> review(
      ApplicationId id,
      long expectedVersion,
      CommandContext context,
      BiFunction<Application.Submitted, Involvement, List<ApplicationEvent>> decide) {
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state -> {
          Application.Submitted application = ApplicationCommands.submitted(state);
          return decide.apply(application, facts.beforeReview(application.dossier()));
        });
  }
}
