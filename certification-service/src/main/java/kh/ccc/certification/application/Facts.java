package kh.ccc.certification.application;

import java.util.List;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;

/** What is known of the assessment and the CBO of a case, or why nothing can be done without it. */
final class Facts {

  private final Eligibility eligibility;

  Facts(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  AssessmentFacts assessment(String id) {
    return eligibility
        .assessment(id)
        .orElseThrow(
            () -> new Invalid(List.of(new FieldError("/assessmentId", "assessment-not-known"))));
  }

  CboFacts cbo(String id) {
    return eligibility.cbo(id).orElseThrow(() -> ApplicationRefusals.cboNotRegistered("UNKNOWN"));
  }

  Involvement beforeReview(Dossier dossier) {
    return Involvement.beforeReview(
        dossier, assessment(dossier.assessmentId()), cbo(dossier.cboId()));
  }

  Involvement beforeDecision(Case file) {
    Dossier dossier = file.dossier();
    return Involvement.beforeDecision(
        file, assessment(dossier.assessmentId()), cbo(dossier.cboId()));
  }

  Involvement afterDecision(Case file, Resolution resolution) {
    Dossier dossier = file.dossier();
    return Involvement.afterDecision(
        file, resolution, assessment(dossier.assessmentId()), cbo(dossier.cboId()));
  }
}
