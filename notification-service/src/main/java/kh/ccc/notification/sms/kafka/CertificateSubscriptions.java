package kh.ccc.notification.sms.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.contracts.certification.CertificateExpired;
import kh.ccc.contracts.certification.CertificateGraceBegan;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateLevelChanged;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateRenewed;
import kh.ccc.contracts.certification.CertificateSurrendered;
import kh.ccc.contracts.certification.CertificateSurveillancePassed;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.CertificateVoided;
import kh.ccc.contracts.certification.CertificateWithdrawn;
import kh.ccc.notification.sms.KnownCertificate;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Every message of a certificate carries its whole state: what is found is kept. */
public final class CertificateSubscriptions {

  private final BiConsumer<KnownCertificate, Position> keep;

  private CertificateSubscriptions(BiConsumer<KnownCertificate, Position> keep) {
    this.keep = keep;
  }

  /** Subscriptions to all that happens to certificates. */
  public static List<Subscription<?>> of(BiConsumer<KnownCertificate, Position> keep) {
    CertificateSubscriptions all = new CertificateSubscriptions(keep);
    return List.of(
        all.on(Contracts.CERTIFICATE_GRANTED, CertificateGranted::certificate),
        all.on(Contracts.CERTIFICATE_SUSPENDED, CertificateSuspended::certificate),
        all.on(Contracts.CERTIFICATE_REINSTATED, CertificateReinstated::certificate),
        all.on(Contracts.CERTIFICATE_WITHDRAWN, CertificateWithdrawn::certificate),
        all.on(Contracts.CERTIFICATE_SURRENDERED, CertificateSurrendered::certificate),
        all.on(Contracts.CERTIFICATE_VOIDED, CertificateVoided::certificate),
        all.on(Contracts.CERTIFICATE_LEVEL_CHANGED, CertificateLevelChanged::certificate),
        all.on(
            Contracts.CERTIFICATE_SURVEILLANCE_PASSED, CertificateSurveillancePassed::certificate),
        all.on(Contracts.CERTIFICATE_RENEWED, CertificateRenewed::certificate),
        all.on(Contracts.CERTIFICATE_GRACE_BEGAN, CertificateGraceBegan::certificate),
        all.on(Contracts.CERTIFICATE_EXPIRED, CertificateExpired::certificate));
  }

  private <T extends Record> Subscription<T> on(EventType<T> type, Function<T, Certificate> state) {
    return new Subscription<>(
        type, (event, position) -> keep.accept(known(state.apply(event)), position));
  }

  private static KnownCertificate known(Certificate certificate) {
    return new KnownCertificate(
        certificate.number(),
        certificate.cboId(),
        certificate.level(),
        certificate.status(),
        certificate.validFrom(),
        certificate.validUntil(),
        certificate.graceUntil());
  }
}
