package kh.ccc.certification.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;

/** Answers whether a certificate is good, today or on an earlier day, from its history. */
public final class Verifications {

  private final Certificates certificates;
  private final Aggregates<Certificate, CertificateEvent> histories;
  private final Eligibility eligibility;
  private final CertificateRules rules;

  public Verifications(
      Certificates certificates,
      Aggregates<Certificate, CertificateEvent> histories,
      Eligibility eligibility,
      CertificateRules rules) {
    this.certificates = certificates;
    this.histories = histories;
    this.eligibility = eligibility;
    this.rules = rules;
  }

  /**
   * What the certificate with that number was on that day.
   *
   * @param asOf today or earlier
   */
  public Finding verify(CertificateNumber number, LocalDate asOf) {
    CertificateId id = certificates.withNumber(number).orElseThrow(Verifications::unknown);
    Certificate.Issued now =
        histories.find(id.value()).map(Verifications::issued).orElseThrow(Verifications::unknown);
    Optional<CboFacts> cbo = eligibility.cbo(now.grant().cboId());
    return histories
        .findAsOf(id.value(), endOf(asOf))
        .map(then -> Finding.of(issued(then), asOf, rules, voidedOn(now), cbo))
        .orElseGet(() -> Finding.notYet(now, asOf, cbo));
  }

  private static Optional<LocalDate> voidedOn(Certificate.Issued now) {
    return Finding.ending(now).filter(ending -> ending.how() == Ending.How.VOIDED).map(Ending::on);
  }

  /** The last moment of the day in Cambodia; the journal counts milliseconds. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Programme.ZONE).toInstant().minusMillis(1);
  }

  private static Certificate.Issued issued(Versioned<Certificate> certificate) {
    return switch (certificate.state()) {
      case Certificate.Issued issued -> issued;
      case Certificate.NotGranted none -> throw unknown();
    };
  }

  private static Unknown unknown() {
    return new Unknown("certificate-unknown");
  }
}
