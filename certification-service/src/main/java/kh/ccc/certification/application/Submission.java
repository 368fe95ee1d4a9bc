package kh.ccc.certification.application;

import java.util.List;
import java.util.Map;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;

/** When an application can be handed in. */
final class Submission {

  private Submission() {}

  static List<ApplicationEvent> decide(
      Application state,
      ApplicationId id,
      ApplicationCommand.Submit submit,
      AssessmentFacts assessment,
      CboFacts cbo,
      ApplicationRules rules,
      CommandContext context) {
    if (state instanceof Application.Submitted submitted) {
      throw ApplicationRefusals.assessmentUsed(submitted);
    }
    if (submit.agreementVersion() != rules.agreementVersion()) {
      Map<String, Object> inForce = Map.of("version", rules.agreementVersion());
      throw new Invalid(
          List.of(new FieldError("/agreementVersion", "agreement-not-in-force", inForce)));
    }
    Grounds.require(assessment, cbo, submit.level());
    return List.of(
        new ApplicationEvent.Submitted(
            new Dossier(
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
                context.today())));
  }
}
