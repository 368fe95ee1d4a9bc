package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Deadline;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Tells who is responsible that a day comes near or went by. */
final class DeadlineNotices {

  private final Notifier notifier;

  DeadlineNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.DEADLINE_APPROACHING,
            (event, at) ->
                tell(
                    event.deadline(),
                    about(Template.DEADLINE_APPROACHING, event.deadline())
                        .text("daysLeft", String.valueOf(event.daysLeft())),
                    at)),
        new Subscription<>(
            Contracts.DEADLINE_MISSED,
            (event, at) ->
                tell(event.deadline(), about(Template.DEADLINE_MISSED, event.deadline()), at)));
  }

  /** Whoever speaks for the CBO on that day, unless somebody else is responsible. */
  private void tell(Deadline deadline, Notice notice, Position at) {
    String account = deadline.account();
    String cboId = deadline.cboId();
    if (account != null) {
      notifier.tell(Recipients.occasion(at), account, notice);
    } else if (cboId != null) {
      notifier.tellRepresentative(Recipients.occasion(at), cboId, notice);
    }
  }

  private static Notice about(Template template, Deadline deadline) {
    String reference = deadline.reference();
    Notice notice =
        Notice.of(template, pathOf(deadline))
            .name("what", deadline.words().km(), deadline.words().en())
            .text("about", reference == null ? "" : reference + ", ")
            .day("due", deadline.due());
    String cboId = deadline.cboId();
    return cboId == null ? notice.text("cbo", "CCC") : notice.cbo(cboId);
  }

  private static String pathOf(Deadline deadline) {
    return deadline.subject().equals("certificate") && deadline.reference() != null
        ? "/verify/" + deadline.reference()
        : "/desk";
  }
}
