package kh.ccc.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The delivery log and, of what is queued in it, the queue. */
public interface Deliveries {

  /** Which deliveries; null: of all. */
  record Filter(@Nullable String recipient, @Nullable DeliveryStatus status) {}

  /** Where a page of the log ends. */
  record Place(Instant at, String id) {}

  /** Adds a delivery; false when it is there already. */
  boolean add(Delivery delivery);

  /**
   * The delivery that has been due for longest, claimed for that term: nobody else gets it before
   * the term ends, and a claimant who died loses nothing.
   */
  Optional<Delivery> claim(Instant now, Duration term);

  /** The end of a delivery. */
  void end(String id, DeliveryStatus status, Instant now);

  /** To be tried again at that moment. */
  void again(String id, Instant next);

  /** The log, newest first, what comes after that place. */
  List<Delivery> list(Filter filter, @Nullable Place after, int most);
}
