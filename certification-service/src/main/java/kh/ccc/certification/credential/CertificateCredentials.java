package kh.ccc.certification.credential;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.credential.CredentialCommands.Draft;
import kh.ccc.certification.credential.CredentialCommands.Drafting;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/**
 * Each certificate has a credential. It follows the certificate in the request that changes it, and
 * again by the relay when a crash came between the two; its status follows at once.
 */
public final class CertificateCredentials implements ViewProjector<Certificate> {

  private final CredentialCommands credentials;
  private final StatusLists lists;
  private final Eligibility eligibility;
  private final CertificateRules rules;
  private final OpenBadge badge;
  private final Clock clock;

  public CertificateCredentials(
      CredentialCommands credentials,
      StatusLists lists,
      Eligibility eligibility,
      CertificateRules rules,
      Issuer issuer,
      CredentialTexts texts,
      Clock clock) {
    this.credentials = credentials;
    this.lists = lists;
    this.eligibility = eligibility;
    this.rules = rules;
    this.badge = new OpenBadge(issuer, texts);
    this.clock = clock;
  }

  /** Follows once the certificate's own view is there. */
  public ViewProjector<Certificate> after(ViewProjector<Certificate> views) {
    return certificate -> {
      views.project(certificate);
      project(certificate);
    };
  }

  @Override
  public void project(Versioned<Certificate> certificate) {
    switch (certificate.state()) {
      case Certificate.NotGranted none -> {}
      case Certificate.Issued issued -> follow(issued, certificate.version());
    }
  }

  private void follow(Certificate.Issued issued, long version) {
    credentials.follow(
        award(issued, version),
        () -> words(issued),
        new CommandContext("system:credentials", "certificate-" + version, clock.instant()));
    lists.decided();
  }

  private static Award award(Certificate.Issued issued, long version) {
    Certificate.Status status = issued.status();
    return new Award(
        issued.grant().certificateId(),
        CredentialKind.CERTIFICATE,
        Holder.cbo(issued.grant().cboId()),
        new Basis(version, facts(issued)),
        isRevoked(status),
        status == Certificate.Status.SUSPENDED);
  }

  /** A term that is over is told by the credential itself. */
  private static boolean isRevoked(Certificate.Status status) {
    return switch (status) {
      case ACTIVE, SUSPENDED, GRACE, EXPIRED -> false;
      case WITHDRAWN, SURRENDERED, VOIDED -> true;
    };
  }

  /**
   * Nothing is issued while a fact is missing here, which happens to certificates that are older
   * than their facts; it is made up for when somebody asks for the credential.
   */
  private Optional<Drafting> words(Certificate.Issued issued) {
    Optional<CboFacts> cbo = eligibility.cbo(issued.grant().cboId());
    Optional<AssessmentFacts> assessment = eligibility.assessment(issued.grant().assessmentId());
    if (cbo.isEmpty() || assessment.isEmpty()) {
      return Optional.empty();
    }
    CertificateClaims claims = claims(issued, cbo.get(), assessment.get());
    return Optional.of(
        status -> new Draft(badge.of(claims, status), Optional.of(claims.qr(status))));
  }

  private CertificateClaims claims(
      Certificate.Issued issued, CboFacts cbo, AssessmentFacts assessment) {
    Grant grant = issued.grant();
    return new CertificateClaims(
        grant.certificateId(),
        issued.number(),
        grant.cboId(),
        cbo.nameKm(),
        cbo.nameLatin(),
        rules.of(grant.level()),
        grant.edition(),
        grant.validFrom(),
        grant.validUntil(),
        scores(assessment),
        cbo.synthetic());
  }

  private static List<ChapterScore> scores(AssessmentFacts assessment) {
    return assessment.chapters().stream()
        .sorted(Comparator.comparingInt(ChapterScore::chapter))
        .toList();
  }

  private static String facts(Certificate.Issued issued) {
    Grant grant = issued.grant();
    return String.join(
        "|",
        issued.number(),
        grant.level().name(),
        String.valueOf(grant.edition()),
        grant.validFrom().toString(),
        grant.validUntil().toString(),
        grant.assessmentId());
  }
}
