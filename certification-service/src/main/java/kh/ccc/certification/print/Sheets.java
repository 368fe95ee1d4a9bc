package kh.ccc.certification.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import kh.ccc.certification.certificate.Standing;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.credential.Signed;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.paper.Attachment;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** Composes what stands on a certificate from what the committee decided and others told. */
public final class Sheets {

  private final CertificateRules rules;
  private final ApplicationCommands applications;
  private final Eligibility eligibility;
  private final Places places;
  private final IssuedCredentials credentials;
  private final Sealing sealing;
  private final CertificationBody issuer;
  private final Issuer addresses;

  public Sheets(
      CertificateRules rules,
      ApplicationCommands applications,
      Eligibility eligibility,
      Places places,
      IssuedCredentials credentials,
      Sealing sealing,
      CertificationBody issuer,
      Issuer addresses) {
    this.rules = rules;
    this.applications = applications;
    this.eligibility = eligibility;
    this.places = places;
    this.credentials = credentials;
    this.sealing = sealing;
    this.issuer = issuer;
    this.addresses = addresses;
  }

  /** What is printed: a sheet, and the credential that travels inside the file. */
  public record Printable(Sheet sheet, List<Attachment> attachments) {}

  /**
   * What is printed of a certificate that can be relied upon today. Paper outlives a decision, so
   * none is made of one that is suspended or over.
   */
  public Printable of(Certificate.Issued certificate, LocalDate today) {
    requireInForce(certificate, today);
    Grant grant = certificate.grant();
    Optional<CboFacts> cbo = eligibility.cbo(grant.cboId());
    Optional<AssessmentFacts> assessment = eligibility.assessment(grant.assessmentId());
    Optional<Signed> credential =
        cbo.isPresent() && assessment.isPresent()
            ? Optional.of(credentials.credential(grant.certificateId()).signed())
            : Optional.empty();
    return new Printable(
        sheet(certificate, cbo, chapters(assessment), credential.map(this::code)),
        credential.map(signed -> attachment(certificate, signed)).stream().toList());
  }

  private Sheet sheet(
      Certificate.Issued certificate,
      Optional<CboFacts> cbo,
      List<Chapter> chapters,
      Optional<String> code) {
    Grant grant = certificate.grant();
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
        chapters,
        addresses.publicUrl().replaceFirst("^https?://", "") + "/verify",
        code.orElse(null),
        cbo.map(CboFacts::synthetic).orElse(false));
  }

  private static List<Chapter> chapters(Optional<AssessmentFacts> assessment) {
    return assessment.map(AssessmentFacts::chapters).orElse(List.of()).stream()
        .sorted(Comparator.comparingInt(ChapterScore::chapter))
        .map(score -> new Chapter(score.chapter(), score.percent()))
        .toList();
  }

  /** The signed code can be checked without a network; without one, the code is the address. */
  private String code(Signed credential) {
    @Nullable String payload = credential.qr();
    return payload == null ? addresses.publicUrl() + "/verify" : addresses.qr(payload);
  }

  private Attachment attachment(Certificate.Issued certificate, Signed credential) {
    return new Attachment(
        certificate.number() + ".json",
        "application/vc",
        "The same certificate as a W3C Verifiable Credential",
        sealing.json(credential).getBytes(StandardCharsets.UTF_8));
  }

  private void requireInForce(Certificate.Issued certificate, LocalDate today) {
    Certificate.Status status = Standing.on(certificate, today, rules);
    if (status != Certificate.Status.ACTIVE) {
      throw new Refusal("certificate-not-printed", Map.of("status", status));
    }
  }

  private @Nullable Instant decidedAt(Grant grant) {
    return applications.find(new ApplicationId(grant.applicationId())).state()
            instanceof Application.Granted granted
        ? granted.resolution().decidedAt()
        : null;
  }
}
