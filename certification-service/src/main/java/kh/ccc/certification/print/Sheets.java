package kh.ccc.certification.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Composes what stands on a certificate from what the committee decided and others told. */
public final class Sheets {

  private final CertificateRules rules;
  private final ApplicationCommands applications;
  private final Eligibility eligibility;
  private final Places places;
  private final Issuer issuer;
  private final String publicUrl;

  /**
   * @param publicUrl where the public finds the platform, without a slash at the end
   */
  public Sheets(
      CertificateRules rules,
      ApplicationCommands applications,
      Eligibility eligibility,
      Places places,
      Issuer issuer,
      String publicUrl) {
    this.rules = rules;
    this.applications = applications;
    this.eligibility = eligibility;
    this.places = places;
    this.issuer = issuer;
    this.publicUrl = publicUrl;
  }

  /**
   * The sheet of a certificate that can be relied upon today. Paper outlives a decision, so none is
   * made of one that is suspended or over.
   */
  public Sheet of(Certificate.Issued certificate, LocalDate today) {
    requireInForce(certificate, today);
    Grant grant = certificate.grant();
    Optional<CboFacts> cbo = eligibility.cbo(grant.cboId());
    LevelRule level = rules.of(grant.level());
    return new Sheet(
        issuer,
        certificate.number(),
        cbo.map(CboFacts::nameKm).orElse(null),
        cbo.map(CboFacts::nameLatin).orElse(null),
        places.called(grant.area()).orElse(null),
        new Words(level.km(), level.en()),
        grant.edition(),
        grant.validFrom(),
        grant.validUntil(),
        decidedAt(grant),
        grant.resolution(),
        List.of(),
        verifyAt(),
        publicUrl + "/verify/" + certificate.number(),
        cbo.map(CboFacts::synthetic).orElse(false));
  }

  private static void requireInForce(Certificate.Issued certificate, LocalDate today) {
    boolean over = certificate.grant().term().isOver(today);
    if (over || certificate.status() != Certificate.Status.ACTIVE) {
      String status = over ? "EXPIRED" : certificate.status().name();
      throw new Refusal("certificate-not-printed", Map.of("status", status));
    }
  }

  private @Nullable Instant decidedAt(Grant grant) {
    return applications.find(new ApplicationId(grant.applicationId())).state()
            instanceof Application.Granted granted
        ? granted.resolution().decidedAt()
        : null;
  }

  /** As a person types it. */
  private String verifyAt() {
    return publicUrl.replaceFirst("^https?://", "") + "/verify";
  }
}
