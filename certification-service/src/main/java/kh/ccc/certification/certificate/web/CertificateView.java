package kh.ccc.certification.certificate.web;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as anyone may see it.
 *
 * @param status ACTIVE, SUSPENDED or, once the term is over, EXPIRED
 * @param resolution reference of the committee's resolution
 * @param suspension absent unless it is suspended
 */
record CertificateView(
    String certificateId,
    String number,
    String cboId,
    String area,
    String level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    String status,
    String resolution,
    @Nullable SuspensionView suspension) {

  private static final String EXPIRED = "EXPIRED";

  /** A suspension in neutral public words. */
  record SuspensionView(String reason, String km, String en, LocalDate since, LocalDate until) {

    static SuspensionView of(Suspension suspension, SuspensionReason reason) {
      return new SuspensionView(
          reason.code(), reason.km(), reason.en(), suspension.since(), suspension.until());
    }
  }

  static CertificateView of(Certificate.Issued issued, CertificateRules rules, LocalDate today) {
    Grant grant = issued.grant();
    return new CertificateView(
        grant.certificateId(),
        issued.number(),
        grant.cboId(),
        grant.area(),
        grant.level().name(),
        grant.edition(),
        grant.validFrom(),
        grant.validUntil(),
        grant.term().isOver(today) ? EXPIRED : issued.status().name(),
        grant.resolution(),
        suspension(issued, rules));
  }

  private static @Nullable SuspensionView suspension(
      Certificate.Issued issued, CertificateRules rules) {
    return switch (issued) {
      case Certificate.Active active -> null;
      case Certificate.Suspended suspended ->
          SuspensionView.of(suspended.suspension(), rules.reasonOf(suspended.suspension()));
    };
  }

  boolean isExpired() {
    return status.equals(EXPIRED);
  }
}
