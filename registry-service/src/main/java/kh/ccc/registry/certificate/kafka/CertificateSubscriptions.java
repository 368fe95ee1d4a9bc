package kh.ccc.registry.certificate.kafka;

import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.certificate.CertificateFacts.Happened;
import kh.ccc.registry.certificate.CertificateUpdate;

/** Hears what happens to certificates. */
public final class CertificateSubscriptions {

  private CertificateSubscriptions() {}

  /** Takes an update; must be harmless when an update comes twice or late. */
  @FunctionalInterface
  public interface Sink {
    void apply(CertificateUpdate update, Position position);
  }

  public static Subscription<CertificateGranted> granted(Sink sink) {
    return new Subscription<>(
        Contracts.CERTIFICATE_GRANTED,
        (event, at) -> {
          Certificate certificate = event.certificate();
          sink.apply(update(certificate, at, "CERTIFICATE_GRANTED", certificate.number()), at);
        });
  }

  public static Subscription<CertificateSuspended> suspended(Sink sink) {
    return new Subscription<>(
        Contracts.CERTIFICATE_SUSPENDED,
        (event, at) ->
            sink.apply(
                update(event.certificate(), at, "CERTIFICATE_SUSPENDED", event.reason()), at));
  }

  public static Subscription<CertificateReinstated> reinstated(Sink sink) {
    return new Subscription<>(
        Contracts.CERTIFICATE_REINSTATED,
        (event, at) -> {
          Certificate certificate = event.certificate();
          sink.apply(update(certificate, at, "CERTIFICATE_REINSTATED", certificate.number()), at);
        });
  }

  private static CertificateUpdate update(
      Certificate certificate, Position at, String what, String detail) {
    return new CertificateUpdate(
        certificate.certificateId(),
        certificate.cboId(),
        certificate.number(),
        certificate.level(),
        certificate.validFrom(),
        certificate.validUntil(),
        certificate.status(),
        new Happened(Programme.dayOf(at.at()), what, detail));
  }
}
