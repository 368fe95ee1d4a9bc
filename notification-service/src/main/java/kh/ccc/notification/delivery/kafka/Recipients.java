package kh.ccc.notification.delivery.kafka;

import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Occasion;
import kh.ccc.platform.consumer.Position;
import org.jspecify.annotations.Nullable;

/** Events name their people by account id, or nobody. */
final class Recipients {

  private Recipients() {}

  static Occasion occasion(Position position) {
    return new Occasion(position.eventId(), position.at());
  }

  static void tell(
      Notifier notifier, Position position, @Nullable String recipient, Notice notice) {
    if (recipient != null) {
      notifier.tell(occasion(position), recipient, notice);
    }
  }
}
