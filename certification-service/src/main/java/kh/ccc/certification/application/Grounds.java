package kh.ccc.certification.application;

import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;

/** What a certificate of a level must stand on, when it is applied for and again when granted. */
final class Grounds {

  private Grounds() {}

  static void require(AssessmentFacts assessment, CboFacts cbo, Level level) {
    if (!cbo.isRegistered()) {
      throw ApplicationRefusals.cboNotRegistered(cbo.status());
    }
    if (!assessment.isRecommended()) {
      throw ApplicationRefusals.assessmentNotRecommended(assessment.status());
    }
    if (!assessment.recommends(level)) {
      throw ApplicationRefusals.levelNotRecommended(level, assessment.recommended());
    }
  }
}
