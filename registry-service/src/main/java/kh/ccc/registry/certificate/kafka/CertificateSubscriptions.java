package kh.ccc.registry.certificate.kafka;

import java.util.List;
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
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.certificate.CertificateFacts.Happened;
import kh.ccc.registry.certificate.CertificateUpdate;
import org.jspecify.annotations.Nullable;

/** Hears what happens to certificates. */
public final class CertificateSubscriptions {

  private CertificateSubscriptions() {}

  /** Takes an update; must be harmless when an update comes twice or late. */
  @FunctionalInterface
  public interface Sink {
    void apply(CertificateUpdate update, Position position);
  }

  /** Subscriptions to all that happens to certificates. */
  public static List<Subscription<?>> of(Sink sink) {
    return List.of(
        heard(
            Contracts.CERTIFICATE_GRANTED,
            CertificateGranted::certificate,
            event -> event.certificate().number(),
            sink),
        heard(
            Contracts.CERTIFICATE_SUSPENDED,
            CertificateSuspended::certificate,
            CertificateSuspended::reason,
            sink),
        heard(
            Contracts.CERTIFICATE_REINSTATED,
            CertificateReinstated::certificate,
            event -> event.certificate().number(),
            sink),
        heard(
            Contracts.CERTIFICATE_WITHDRAWN,
            CertificateWithdrawn::certificate,
            CertificateWithdrawn::reason,
            sink),
        heard(
            Contracts.CERTIFICATE_SURRENDERED,
            CertificateSurrendered::certificate,
            event -> event.certificate().number(),
            sink),
        heard(
            Contracts.CERTIFICATE_VOIDED,
            CertificateVoided::certificate,
            CertificateVoided::reason,
            sink),
        heard(
            Contracts.CERTIFICATE_LEVEL_CHANGED,
            CertificateLevelChanged::certificate,
            event -> event.certificate().level(),
            sink),
        heard(
            Contracts.CERTIFICATE_SURVEILLANCE_PASSED,
            CertificateSurveillancePassed::certificate,
            event -> event.certificate().number(),
            sink),
        heard(
            Contracts.CERTIFICATE_RENEWED,
            CertificateRenewed::certificate,
            event -> event.certificate().successor(),
            sink),
        heard(
            Contracts.CERTIFICATE_GRACE_BEGAN,
            CertificateGraceBegan::certificate,
            event -> event.certificate().number(),
            sink),
        heard(
            Contracts.CERTIFICATE_EXPIRED,
            CertificateExpired::certificate,
            event -> event.certificate().number(),
            sink));
  }

  private static <T extends Record> Subscription<T> heard(
      EventType<T> type,
      Function<T, Certificate> state,
      Function<T, @Nullable String> detail,
      Sink sink) {
    return new Subscription<>(
        type,
        (event, at) ->
            sink.apply(update(state.apply(event), at, what(type), detail.apply(event)), at));
  }

  /** {@code certification.certificate-level-changed.v1} is CERTIFICATE_LEVEL_CHANGED. */
  private static String what(EventType<?> type) {
    String name = type.name().substring(type.name().indexOf('.') + 1, type.name().lastIndexOf('.'));
    return name.replace('-', '_').toUpperCase(java.util.Locale.ROOT);
  }

  private static CertificateUpdate update(
      Certificate certificate, Position at, String what, @Nullable String detail) {
    return new CertificateUpdate(
        certificate.certificateId(),
        certificate.cboId(),
        certificate.number(),
        certificate.level(),
        certificate.validFrom(),
        certificate.validUntil(),
        certificate.status(),
        certificate.graceUntil(),
        new Happened(
            Programme.dayOf(at.at()), what, detail == null ? certificate.number() : detail));
  }
}
