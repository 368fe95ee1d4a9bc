package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Subscription;

/** Tells representatives that their appeal came in, and what the panel decided. */
final class AppealNotices {

  private final Notifier notifier;

  AppealNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.APPEAL_FILED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.appeal().representative(),
                    about(Template.APPEAL_FILED, event.appeal())
                        .day("decideBy", event.appeal().decideBy()))),
        new Subscription<>(
            Contracts.APPEAL_DECIDED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.appeal().representative(),
                    about(Template.APPEAL_DECIDED, event.appeal())
                        .text("outcome", event.outcome())
                        .text("resolution", event.resolution()))));
  }

  private static Notice about(Template template, Appeal appeal) {
    return Notice.of(template, "/desk/cbo/" + appeal.cboId() + "/certificate")
        .cbo(appeal.cboId())
        .text("against", appeal.against());
  }
}
