package kh.ccc.certification.application;

import java.util.List;
import java.util.Map;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;

/** When an application can be handed in, and taken back. */
final class Submission {

  private Submission() {}

  static List<ApplicationEvent> decide(
      Application state,
      ApplicationId id,
      ApplicationCommand.Submit submit,
      AssessmentFacts assessment,
      CboFacts cbo,
      Agreements agreements,
      CommandContext context) {
    if (state instanceof Application.Submitted submitted) {
      throw ApplicationRefusals.assessmentUsed(submitted);
    }
    int inForce = agreements.inForce(context.today()).version();
    if (submit.agreementVersion() != inForce) {
      throw new Invalid(
          List.of(
              new FieldError(
                  "/agreementVersion", "agreement-not-in-force", Map.of("version", inForce))));
    }
    Grounds.require(assessment, cbo, submit.level());
    return List.of(new ApplicationEvent.Submitted(dossier(id, submit, assessment, cbo, context)));
  }

  private static Dossier dossier(
      ApplicationId id,
      ApplicationCommand.Submit submit,
      AssessmentFacts assessment,
      CboFacts cbo,
      CommandContext context) {
    return new Dossier(
        id.value(),
        assessment.assessmentId(),
        cbo.cboId(),
        cbo.area(),
        submit.level(),
        assessment.edition(),
        submit.agreementVersion(),
        context.actor(),
        cbo.representative(),
        submit.advisers().stream().distinct().toList(),
        assessment.evaluators(),
        context.today());
  }

  static List<ApplicationEvent> withdraw(
      Application.Undecided application,
      ApplicationCommand.Withdraw command,
      CommandContext context) {
    return List.of(new ApplicationEvent.Withdrawn(command.reason(), context.today()));
  }
}
