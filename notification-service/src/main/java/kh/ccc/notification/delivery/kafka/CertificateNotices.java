package kh.ccc.notification.delivery.kafka;

import java.time.LocalDate;
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
import kh.ccc.contracts.certification.Words;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Subscription;
import org.jspecify.annotations.Nullable;

/** Tells representatives what becomes of their certificate. */
final class CertificateNotices {

  private final Notifier notifier;

  CertificateNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        told(
            Contracts.CERTIFICATE_GRANTED,
            Template.CERTIFICATE_GRANTED,
            CertificateGranted::certificate,
            (notice, e) -> notice.text("level", e.certificate().level())),
        told(
            Contracts.CERTIFICATE_SUSPENDED,
            Template.CERTIFICATE_SUSPENDED,
            CertificateSuspended::certificate,
            (notice, e) ->
                reason(notice, e.reason(), e.words())
                    .day("until", endOfSuspension(e.certificate()))),
        told(
            Contracts.CERTIFICATE_REINSTATED,
            Template.CERTIFICATE_REINSTATED,
            CertificateReinstated::certificate,
            (notice, e) -> notice),
        told(
            Contracts.CERTIFICATE_WITHDRAWN,
            Template.CERTIFICATE_WITHDRAWN,
            CertificateWithdrawn::certificate,
            (notice, e) -> reason(notice, e.reason(), e.words())),
        told(
            Contracts.CERTIFICATE_SURRENDERED,
            Template.CERTIFICATE_SURRENDERED,
            CertificateSurrendered::certificate,
            (notice, e) -> notice),
        told(
            Contracts.CERTIFICATE_VOIDED,
            Template.CERTIFICATE_VOIDED,
            CertificateVoided::certificate,
            (notice, e) -> reason(notice, e.reason(), e.words())),
        told(
            Contracts.CERTIFICATE_LEVEL_CHANGED,
            Template.CERTIFICATE_LEVEL_CHANGED,
            CertificateLevelChanged::certificate,
            (notice, e) ->
                reason(notice, e.reason(), e.words()).text("level", e.certificate().level())),
        told(
            Contracts.CERTIFICATE_SURVEILLANCE_PASSED,
            Template.CERTIFICATE_SURVEILLANCE_PASSED,
            CertificateSurveillancePassed::certificate,
            (notice, e) -> notice.day("due", e.due())),
        told(
            Contracts.CERTIFICATE_RENEWED,
            Template.CERTIFICATE_RENEWED,
            CertificateRenewed::certificate,
            (notice, e) -> notice.text("successor", orEmpty(e.certificate().successor()))),
        told(
            Contracts.CERTIFICATE_GRACE_BEGAN,
            Template.CERTIFICATE_GRACE_BEGAN,
            CertificateGraceBegan::certificate,
            (notice, e) -> notice.day("graceUntil", endOfGrace(e.certificate()))),
        told(
            Contracts.CERTIFICATE_EXPIRED,
            Template.CERTIFICATE_EXPIRED,
            CertificateExpired::certificate,
            (notice, e) -> notice));
  }

  /** Adds to a notice what an event has to say beside the certificate. */
  @FunctionalInterface
  private interface More<T> {
    Notice to(Notice notice, T event);
  }

  private <T extends Record> Subscription<T> told(
      EventType<T> type, Template template, Function<T, Certificate> state, More<T> more) {
    return new Subscription<>(
        type,
        (event, at) -> {
          Certificate certificate = state.apply(event);
          Notice notice = more.to(about(template, certificate), event);
          Recipients.tell(notifier, at, certificate.representative(), notice);
        });
  }

  private static Notice about(Template template, Certificate certificate) {
    return Notice.of(template, "/verify/" + certificate.number())
        .cbo(certificate.cboId())
        .text("number", certificate.number())
        .day("from", certificate.validFrom())
        .day("until", certificate.validUntil());
  }

  /** Messages of older versions name the code alone. */
  private static Notice reason(Notice notice, String code, @Nullable Words words) {
    return words == null
        ? notice.text("reason", code)
        : notice.name("reason", words.km(), words.en());
  }

  private static LocalDate endOfSuspension(Certificate certificate) {
    LocalDate until = certificate.suspendedUntil();
    return until == null ? certificate.validUntil() : until;
  }

  private static LocalDate endOfGrace(Certificate certificate) {
    LocalDate until = certificate.graceUntil();
    return until == null ? certificate.validUntil() : until;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
