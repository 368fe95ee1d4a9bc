package kh.ccc.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.Language;
import org.junit.jupiter.api.Test;

class NotifierTest {

  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
  private static final Occasion FORUM = new Occasion("forum-f1/2/0", NOON);
  private static final Notice NOTICE = Notice.of(Template.FORUM_ANNOUNCED, "/");

  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final InMemoryAwaited awaited = new InMemoryAwaited();
  private final InMemoryContactPoints contacts = new InMemoryContactPoints();
  private final Map<String, KnownCbo> cbos = new HashMap<>();
  private final AtomicInteger wakes = new AtomicInteger();
  private final Notifier notifier =
      new Notifier(
          deliveries,
          awaited,
          contacts,
          id -> Optional.ofNullable(cbos.get(id)),
          wakes::incrementAndGet);

  @Test
  void aReachablePersonIsToldOnceHoweverOftenTheEventComes() {
    reachable("account-a", NOON.minusSeconds(60));

    notifier.tell(FORUM, "account-a", NOTICE);
    notifier.tell(FORUM, "account-a", NOTICE);

    assertThat(deliveries.all())
        .singleElement()
        .satisfies(delivery -> {
          assertThat(delivery.status()).isEqualTo(DeliveryStatus.QUEUED);
          assertThat(delivery.language()).isEqualTo(Language.KM);
          assertThat(delivery.id()).isEqualTo("forum-f1/2/0|account-a|EMAIL");
        });
    assertThat(wakes).hasValue(1);
  }

  @Test
  void whoHadNoContactPointThenIsNeverToldLater() {
    notifier.tell(FORUM, "account-a", NOTICE);
    reachable("account-a", NOON.plusSeconds(1));
    notifier.tell(FORUM, "account-a", NOTICE);
    reachable("account-late", NOON.plusSeconds(1));
    notifier.tell(FORUM, "account-late", NOTICE);

    assertThat(deliveries.all())
        .extracting(Delivery::status)
        .containsExactly(DeliveryStatus.NO_CONTACT, DeliveryStatus.NO_CONTACT);
    assertThat(wakes).hasValue(0);
  }

  @Test
  void anInvitationWaitsForNewsOfTheCbo() {
    reachable("account-rep", NOON.minusSeconds(60));

    notifier.tellRepresentative(FORUM, "c1", NOTICE);
    assertThat(deliveries.all()).isEmpty();

    cbos.put("c1", cbo("c1", "account-rep"));
    notifier.heardOf("c1");

    assertThat(deliveries.all()).extracting(Delivery::recipient).containsExactly("account-rep");
    assertThat(awaited.isEmpty()).isTrue();
  }

  @Test
  void whoSpeaksForTwoInvitedCbosGetsOneMail() {
    reachable("account-rep", NOON.minusSeconds(60));
    cbos.put("c1", cbo("c1", "account-rep"));
    cbos.put("c2", cbo("c2", "account-rep"));

    notifier.tellRepresentative(FORUM, "c1", NOTICE);
    notifier.tellRepresentative(FORUM, "c2", NOTICE);

    assertThat(deliveries.all()).hasSize(1);
  }

  @Test
  void aCboThatNobodySpeaksForWaitsForNothing() {
    cbos.put("c1", cbo("c1", null));

    notifier.tellRepresentative(FORUM, "c1", NOTICE);

    assertThat(deliveries.all()).isEmpty();
    assertThat(awaited.isEmpty()).isTrue();
  }

  private void reachable(String account, Instant since) {
    contacts.put(account, new ContactPoint("someone@example.org", Language.KM, null), since);
  }

  private static KnownCbo cbo(String id, @org.jspecify.annotations.Nullable String representative) {
    return new KnownCbo(id, null, "Example", true, representative);
  }
}
