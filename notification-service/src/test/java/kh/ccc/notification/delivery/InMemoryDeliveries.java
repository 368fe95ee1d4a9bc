package kh.ccc.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery log that is gone with the test. */
public final class InMemoryDeliveries implements Deliveries {

  private final Map<String, Delivery> log = new LinkedHashMap<>();
  private final Map<String, Instant> next = new HashMap<>();

  public List<Delivery> all() {
    return List.copyOf(log.values());
  }

  public Optional<Instant> next(String id) {
    return Optional.ofNullable(next.get(id));
  }

  @Override
  public boolean add(Delivery delivery) {
    if (log.putIfAbsent(delivery.id(), delivery) != null) {
      return false;
    }
    if (delivery.status() == DeliveryStatus.QUEUED) {
      next.put(delivery.id(), delivery.at());
    }
    return true;
  }

  @Override
  public Optional<Delivery> claim(Instant now, Duration term) {
    Optional<String> due =
        next.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .min(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
    due.ifPresent(id -> next.put(id, now.plus(term)));
    return due.map(this::get);
  }

  private Delivery get(String id) {
    Delivery delivery = log.get(id);
    if (delivery == null) {
      throw new IllegalStateException(id);
    }
    return delivery;
  }

  @Override
  public void end(String id, DeliveryStatus status, Instant now) {
    next.remove(id);
    Delivery d = get(id);
    log.put(
        id,
        new Delivery(
            d.eventId(), d.recipient(), d.language(), d.notice(), status, d.attempts(), d.at()));
  }

  @Override
  public void again(String id, Instant at) {
    next.put(id, at);
    Delivery d = get(id);
    log.put(
        id,
        new Delivery(
            d.eventId(),
            d.recipient(),
            d.language(),
            d.notice(),
            d.status(),
            d.attempts() + 1,
            d.at()));
  }

  @Override
  public List<Delivery> list(Filter filter, @Nullable Place after, int most) {
    List<Delivery> found = new ArrayList<>(log.values());
    found.sort(Comparator.comparing(Delivery::at).thenComparing(Delivery::id).reversed());
    return found.stream().limit(most).toList();
  }
}
