package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/**
 * Tells representatives that their appeal came in, who is to judge it, and what the panel decided;
 * and those who are named to judge it.
 */
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
        new Subscription<>(Contracts.APPEAL_PANEL_NAMED, this::panelNamed),
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

  private void panelNamed(AppealPanelNamed event, Position at) {
    Appeal appeal = event.appeal();
    Recipients.tell(
        notifier,
        at,
        appeal.representative(),
        about(Template.APPEAL_PANEL_NAMED, appeal).day("objectUntil", event.objectUntil()));
    for (String member : event.named()) {
      Recipients.tell(
          notifier,
          at,
          member,
          Notice.of(Template.APPEAL_TO_JUDGE, "/desk/committee/appeals/" + appeal.appealId())
              .cbo(appeal.cboId())
              .text("against", appeal.against())
              .day("decideBy", appeal.decideBy()));
    }
  }

  private static Notice about(Template template, Appeal appeal) {
    return Notice.of(template, "/desk/cbo/" + appeal.cboId() + "/certificate")
        .cbo(appeal.cboId())
        .text("against", appeal.against());
  }
}
