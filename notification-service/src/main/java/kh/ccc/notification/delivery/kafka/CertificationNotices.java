package kh.ccc.notification.delivery.kafka;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Application;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Subscription;

/** Tells representatives what the committee decided. */
final class CertificationNotices {

  private final Notifier notifier;

  CertificationNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.APPLICATION_DEFERRED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.application().representative(),
                    about(Template.APPLICATION_DEFERRED, event.application())
                        .text("conditions", event.conditions())
                        .day("until", event.until()))),
        new Subscription<>(
            Contracts.APPLICATION_REFUSED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.application().representative(),
                    about(Template.APPLICATION_REFUSED, event.application())
                        .text("reason", event.reason()))),
        new Subscription<>(
            Contracts.CERTIFICATE_GRANTED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.certificate().representative(),
                    about(Template.CERTIFICATE_GRANTED, event.certificate())
                        .text("level", event.certificate().level())
                        .day("from", event.certificate().validFrom())
                        .day("until", event.certificate().validUntil()))),
        new Subscription<>(
            Contracts.CERTIFICATE_SUSPENDED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.certificate().representative(),
                    about(Template.CERTIFICATE_SUSPENDED, event.certificate())
                        .text("reason", event.reason())
                        .day("until", endOfSuspension(event.certificate())))),
        new Subscription<>(
            Contracts.CERTIFICATE_REINSTATED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.certificate().representative(),
                    about(Template.CERTIFICATE_REINSTATED, event.certificate())
                        .day("until", event.certificate().validUntil()))));
  }

  private static LocalDate endOfSuspension(Certificate certificate) {
    LocalDate until = certificate.suspendedUntil();
    return until == null ? certificate.validUntil() : until;
  }

  private static Notice about(Template template, Application application) {
    return Notice.of(template, "/cbos/" + application.cboId()).cbo(application.cboId());
  }

  private static Notice about(Template template, Certificate certificate) {
    return Notice.of(template, "/verify/" + certificate.number())
        .cbo(certificate.cboId())
        .text("number", certificate.number());
  }
}
