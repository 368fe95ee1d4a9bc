package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/** Finds contested decisions among applications, certificates and assessments. */
public final class JournalDecisions implements ContestedDecisions {

  private final ApplicationCommands applications;
  private final CertificateCommands certificates;
  private final Eligibility eligibility;
  private final Findings findings;

  public JournalDecisions(
      ApplicationCommands applications,
      CertificateCommands certificates,
      Eligibility eligibility,
      Findings findings) {
    this.applications = applications;
    this.certificates = certificates;
    this.eligibility = eligibility;
    this.findings = findings;
  }

  @Override
  public Contested find(Against against, String subjectId, @Nullable String indicator) {
    return switch (against) {
      case REFUSAL, LEVEL -> ofApplication(against, subjectId);
      case SUSPENSION, WITHDRAWAL -> ofCertificate(against, subjectId);
      case FINDING -> ofAssessment(subjectId, indicator);
    };
  }

  private Contested ofApplication(Against against, String id) {
    return asked(against, Appealable.of(applications.find(new ApplicationId(id)).state()));
  }

  private Contested ofCertificate(Against against, String id) {
    return asked(against, Appealable.of(certificates.find(new CertificateId(id)).state()));
  }

  private Contested asked(Against against, Optional<Contested> decision) {
    Contested contested =
        decision
            .filter(found -> found.against() == against)
            .orElseThrow(() -> AppealRefusals.nothingToAppeal(against));
    return contested.spokenForBy(speaker(contested.cboId(), contested.representative()));
  }

  private Contested ofAssessment(String id, @Nullable String indicator) {
    if (indicator == null) {
      throw new Invalid("/indicator", "required");
    }
    AssessmentFacts assessment =
        eligibility.assessment(id).orElseThrow(() -> new Unknown("appeal-assessment-unknown"));
    LocalDate told =
        findings
            .toldOn(id)
            .filter(day -> assessment.openMajors() > 0)
            .orElseThrow(() -> AppealRefusals.nothingToAppeal(Against.FINDING));
    CboFacts cbo =
        eligibility
            .cbo(assessment.cboId())
            .orElseThrow(() -> AppealRefusals.nothingToAppeal(Against.FINDING));
    return new Contested(
        Against.FINDING, id, indicator, id, cbo.cboId(), cbo.area(), cbo.representative(), told);
  }

  /** Who speaks for the CBO today may be somebody else than when it applied. */
  private @Nullable String speaker(String cboId, @Nullable String then) {
    return eligibility
        .cbo(cboId)
        .flatMap(cbo -> Optional.ofNullable(cbo.representative()))
        .orElse(then);
  }
}
