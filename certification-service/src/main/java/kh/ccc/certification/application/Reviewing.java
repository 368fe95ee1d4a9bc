package kh.ccc.certification.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;

/**
 * How an application is checked and reviewed by somebody who had no part in the evaluation (ISO/IEC
 * 17065, 7.3 and 7.5).
 */
final class Reviewing {

  private final ApplicationRules rules;

  Reviewing(ApplicationRules rules) {
    this.rules = rules;
  }

  List<ApplicationEvent> check(
      Application.Submitted application,
      ApplicationCommand.CheckCompleteness command,
      Involvement involvement,
      CommandContext context) {
    involvement.requireFree(context.actor());
    if (!(application instanceof Application.Applied)) {
      throw ApplicationRefusals.notInThatStep(application, Application.Status.APPLIED);
    }
    Invalid.throwIfAny(errors(command.items()));
    return List.of(
        new ApplicationEvent.CompletenessChecked(
            new Completeness(context.actor(), command.items(), context.at())));
  }

  private List<FieldError> errors(List<Completeness.Item> items) {
    List<FieldError> errors = new ArrayList<>();
    List<String> missing = new ArrayList<>(rules.completenessCodes());
    for (int n = 0; n < items.size(); n++) {
      Completeness.Item item = items.get(n);
      if (!missing.remove(item.code())) {
        errors.add(new FieldError("/items/" + n + "/code", "unknown-code"));
      }
      if (!item.met() && (item.note() == null || item.note().isBlank())) {
        errors.add(new FieldError("/items/" + n + "/note", "required"));
      }
    }
    if (!missing.isEmpty()) {
      Map<String, Object> facts = Map.of("codes", String.join(", ", missing));
      errors.add(new FieldError("/items", "completeness-points-missing", facts));
    }
    return errors;
  }

  List<ApplicationEvent> ask(
      Application.Submitted application,
      ApplicationCommand.Ask command,
      Involvement involvement,
      CommandContext context) {
    involvement.requireFree(context.actor());
    requireUnderReview(application);
    return List.of(
        new ApplicationEvent.QuestionAsked(
            new Question(context.actor(), command.question(), context.at(), null)));
  }

  static List<ApplicationEvent> answer(
      Application.Submitted application,
      ApplicationCommand.Answer command,
      CommandContext context) {
    if (!(application instanceof Application.Returned)) {
      throw ApplicationRefusals.notInThatStep(application, Application.Status.RETURNED);
    }
    return List.of(new ApplicationEvent.Answered(context.actor(), command.answer(), context.at()));
  }

  List<ApplicationEvent> recommend(
      Application.Submitted application,
      ApplicationCommand.Recommend command,
      Involvement involvement,
      CommandContext context) {
    involvement.requireFree(context.actor());
    requireUnderReview(application);
    Level level = command.level();
    if (level != null && !application.dossier().level().reaches(level)) {
      throw ApplicationRefusals.levelAboveApplication(level, application.dossier().level());
    }
    return List.of(
        new ApplicationEvent.Reviewed(
            new Review(
                context.actor(), command.recommendation(), level, command.report(), context.at())));
  }

  /** Whoever judges a condition must not have made it: neither a decider nor one of the above. */
  static List<ApplicationEvent> judge(
      Application.Submitted application,
      ApplicationCommand.JudgeCondition command,
      Involvement involvement,
      CommandContext context) {
    involvement
        .of(context.actor())
        .filter(kind -> kind != Involvement.Kind.REVIEWER)
        .ifPresent(kind -> {
          throw ApplicationRefusals.separationOfDuties(kind);
        });
    if (!(application instanceof Application.Deferred deferred)) {
      throw ApplicationRefusals.notInThatStep(application, Application.Status.DEFERRED);
    }
    if (command.number() > deferred.deferral().conditions().size()) {
      throw ApplicationRefusals.conditionUnknown();
    }
    return List.of(
        new ApplicationEvent.ConditionJudged(
            command.number(), command.met(), command.note(), context.actor()));
  }

  private static void requireUnderReview(Application.Submitted application) {
    if (!(application instanceof Application.UnderReview)) {
      throw ApplicationRefusals.notInThatStep(application, Application.Status.UNDER_REVIEW);
    }
  }
}
