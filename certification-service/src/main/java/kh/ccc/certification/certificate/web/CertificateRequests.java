package kh.ccc.certification.certificate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/** What is asked of a certificate. */
final class CertificateRequests {

  private CertificateRequests() {}

  /**
   * @param reason code of the list of {@code /api/certificates/rules}
   * @param until last day for putting things right, at most 6 months from today
   * @param resolution reference of the decision that this carries out; may be left out when the
   *     chair acts alone for a reason that allows it
   */
  record SuspendRequest(
      @NotBlank @Size(max = 60) String reason,
      @NotNull LocalDate until,
      @Nullable @Size(min = 1, max = 200) String resolution) {
    CertificateCommand command() {
      String reference = resolution == null || resolution.isBlank() ? null : resolution.strip();
      return new CertificateCommand.Suspend(reason, until, reference);
    }
  }

  /**
   * @param resolution reference of the decision that this carries out
   */
  record ReinstateRequest(@NotBlank @Size(max = 200) String resolution) {
    CertificateCommand command() {
      return new CertificateCommand.Reinstate(resolution.strip());
    }
  }

  /**
   * @param reason code of the list of {@code /api/certificates/rules}
   * @param resolution reference of the decision that this carries out
   */
  record WithdrawRequest(
      @NotBlank @Size(max = 60) String reason, @NotBlank @Size(max = 200) String resolution) {
    CertificateCommand command() {
      return new CertificateCommand.Withdraw(reason, resolution.strip());
    }
  }

  /**
   * @param reason code of the list of {@code /api/certificates/rules}
   * @param resolution reference of the decision that this carries out
   */
  record AnnulRequest(
      @NotBlank @Size(max = 60) String reason, @NotBlank @Size(max = 200) String resolution) {
    CertificateCommand command() {
      return new CertificateCommand.Annul(reason, resolution.strip());
    }
  }

  /**
   * @param level the level from today on
   * @param reason code of the list of {@code /api/certificates/rules}
   * @param resolution reference of the decision that this carries out
   * @param assessmentId the recommended assessment that a higher level stands on
   */
  record LevelRequest(
      @NotNull Level level,
      @NotBlank @Size(max = 60) String reason,
      @NotBlank @Size(max = 200) String resolution,
      @Nullable @Size(min = 1, max = 100) String assessmentId) {
    CertificateCommand.ChangeLevel command() {
      return new CertificateCommand.ChangeLevel(level, reason, resolution.strip(), null);
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
