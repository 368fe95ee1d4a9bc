package kh.ccc.certification.certificate.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateCommand;

/** What is asked of a certificate. */
final class CertificateRequests {

  private CertificateRequests() {}

  /**
   * @param reason code of the list of {@code /api/certificates/rules}
   * @param until last day for putting things right, at most 6 months from today
   * @param resolution reference of the decision that this carries out
   */
  record SuspendRequest(
      @NotBlank @Size(max = 60) String reason,
      @NotNull LocalDate until,
      @NotBlank @Size(max = 200) String resolution) {

    CertificateCommand command() {
      return new CertificateCommand.Suspend(reason, until, resolution.strip());
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
}
