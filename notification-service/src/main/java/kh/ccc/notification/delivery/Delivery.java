package kh.ccc.notification.delivery;

import java.time.Instant;
import kh.ccc.notification.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * One person told of one occasion on one channel; there is never a second one of the same.
 *
 * @param recipient account id; where that person reads mail is not in the log
 * @param language absent when the person is not told
 * @param attempts how often a mail server was asked to take it
 * @param at when the occasion was
 */
public record Delivery(
    String eventId,
    String recipient,
    @Nullable Language language,
    Notice notice,
    DeliveryStatus status,
    int attempts,
    Instant at) {

  /** The only channel so far. */
  public static final String CHANNEL = "EMAIL";

  /** The same again when the event comes again. */
  public String id() {
    return eventId + "|" + recipient + "|" + CHANNEL;
  }
}
