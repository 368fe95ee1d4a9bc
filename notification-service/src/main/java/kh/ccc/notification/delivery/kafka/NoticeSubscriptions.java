package kh.ccc.notification.delivery.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** All events of which people are told. */
public final class NoticeSubscriptions {

  private NoticeSubscriptions() {}

  /**
   * @param note takes note of what the register says of a CBO
   */
  public static List<Subscription<?>> of(Notifier notifier, BiConsumer<KnownCbo, Position> note) {
    return Stream.of(
            new CboNotices(notifier, note).subscriptions(),
            new AssessmentNotices(notifier).subscriptions(),
            new ApplicationNotices(notifier).subscriptions(),
            new AppealNotices(notifier).subscriptions(),
            new CertificateNotices(notifier).subscriptions(),
            new DeadlineNotices(notifier).subscriptions(),
            new ForumNotices(notifier).subscriptions())
        .<Subscription<?>>flatMap(List::stream)
        .toList();
  }
}
