package kh.ccc.certification.certificate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate.Status;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a CBO never has two certificates in force: a renewal is the only way to a second
 * number, and the second begins when the first ends.
 */
public final class Holdings {

  /** A decision that died between taking the place and granting gives it up after this time. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int MOST_ATTEMPTS = 20;

  private final Aggregates<Certificate, CertificateEvent> histories;
  private final Certificates certificates;
  private final Holders holders;
  private final CertificateRules rules;

  public Holdings(
      Aggregates<Certificate, CertificateEvent> histories,
      Certificates certificates,
      Holders holders,
      CertificateRules rules) {
    this.histories = histories;
    this.certificates = certificates;
    this.holders = holders;
    this.rules = rules;
  }

  /**
   * The certificate that another one would renew; empty when the CBO holds none. Refused when it
   * holds one that cannot be renewed on that day.
   */
  public Optional<Certificate.Issued> renewable(String cboId, LocalDate today) {
    Optional<Certificate.Issued> held =
        certificates.ofCbo(cboId).stream()
            .flatMap(id -> find(id).stream())
            .filter(certificate -> Standing.isCurrent(certificate, today, rules))
            .findFirst();
    held.ifPresent(certificate -> requireRenewable(certificate, today));
    return held;
  }

  /** First day of a certificate that is granted on that day: the day after the one it renews. */
  public static LocalDate begins(Optional<Certificate.Issued> renewed, LocalDate today) {
    return renewed
        .map(certificate -> certificate.grant().validUntil().plusDays(1))
        .filter(today::isBefore)
        .orElse(today);
  }

  /** Takes the CBO's place for a certificate that is granted or comes back; refused when taken. */
  public void claim(String cboId, CertificateId certificate, CommandContext context) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Holders.@Nullable Place place = holders.of(cboId).orElse(null);
      if (place != null && place.certificate().equals(certificate)) {
        return;
      }
      if (place != null) {
        requireFree(place, context);
      }
      @Nullable CertificateId before = place == null ? null : place.certificate();
      if (holders.take(cboId, before, certificate, context.at())) {
        return;
      }
    }
    throw CertificateRefusals.grantUnderWay();
  }

  private void requireFree(Holders.Place place, CommandContext context) {
    Optional<Certificate.Issued> held = find(place.certificate());
    if (held.isEmpty() && place.since().plus(PATIENCE).isAfter(context.at())) {
      throw CertificateRefusals.grantUnderWay();
    }
    held.filter(certificate -> Standing.isCurrent(certificate, context.today(), rules))
        .ifPresent(certificate -> requireRenewable(certificate, context.today()));
  }

  private void requireRenewable(Certificate.Issued certificate, LocalDate today) {
    Upkeep.@Nullable Successor successor = certificate.upkeep().successor();
    if (successor != null) {
      throw CertificateRefusals.renewedAlready(certificate, successor.number());
    }
    if (Standing.on(certificate, today, rules) == Status.SUSPENDED) {
      throw CertificateRefusals.suspended(certificate);
    }
    LocalDate opens = rules.renewalOpens(certificate.grant().validUntil());
    if (today.isBefore(opens)) {
      throw CertificateRefusals.certifiedAlready(certificate, opens);
    }
  }

  private Optional<Certificate.Issued> find(CertificateId id) {
    return histories
        .find(id.value())
        .map(Versioned::state)
        .flatMap(state ->
            state instanceof Certificate.Issued issued ? Optional.of(issued) : Optional.empty());
  }
}
