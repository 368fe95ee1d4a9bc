package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Application;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Tells representatives what the reviewer and the committee did with their application. */
final class ApplicationNotices {

  private final Notifier notifier;

  ApplicationNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.APPLICATION_RETURNED,
            (event, at) -> tell(Template.APPLICATION_RETURNED, event.application(), at)),
        new Subscription<>(
            Contracts.APPLICATION_PUT_ON_AGENDA,
            (event, at) -> tell(Template.APPLICATION_PUT_ON_AGENDA, event.application(), at)),
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
                        .text("reason", event.reason()))));
  }

  private void tell(Template template, Application application, Position at) {
    Recipients.tell(notifier, at, application.representative(), about(template, application));
  }

  private static Notice about(Template template, Application application) {
    return Notice.of(template, "/desk/cbo/" + application.cboId() + "/certificate")
        .cbo(application.cboId());
  }
}
