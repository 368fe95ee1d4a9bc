package kh.ccc.certification.certificate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateCommand;
import org.jspecify.annotations.Nullable;

/** What is asked of a certificate. */
final class CertificateRequests {

  private CertificateRequests() {}

  /**
   * @param reason code of a reason for which the chair acts alone, of the list of {@code
   *     /api/certificates/rules}
   * @param until last day for putting things right, at most 6 months from today
   */
  record SuspendRequest(@NotBlank @Size(max = 60) String reason, @NotNull LocalDate until) {
    CertificateCommand command() {
      return new CertificateCommand.Suspend(reason, until, null);
    }
  }

  /**
   * @param number the certificate's number, once more, so that nobody gives back the wrong one
   */
  record SurrenderRequest(@NotBlank @Size(max = 60) String number) {}

  /**
   * @param report reference of the report on the check
   * @param assessmentId the assessment that it stands on, when there is one
   */
  record SurveillanceRequest(
      @NotBlank @Size(max = 200) String report,
      @Nullable @Size(min = 1, max = 100) String assessmentId) {
    CertificateCommand command(String officer) {
      return new CertificateCommand.ReportSurveillance(officer, report.strip(), assessmentId);
    }
  }

  /**
   * @param passed false sends the report back; the check is still due then
   */
  record SurveillanceReviewRequest(@NotNull Boolean passed) {
    CertificateCommand command(String reviewer) {
      return new CertificateCommand.ReviewSurveillance(reviewer, passed);
    }
  }
}
