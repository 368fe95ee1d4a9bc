package kh.ccc.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.platform.journal.JournalJson;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a message by its CloudEvents headers and hands it to the subscriptions of its type. */
public final class Dispatcher {

  private final Map<String, List<Subscription<?>>> byType;

  public Dispatcher(List<Subscription<?>> subscriptions) {
    byType = subscriptions.stream().collect(Collectors.groupingBy(s -> s.type().name()));
  }

  Set<String> topics() {
    return byType.values().stream()
        .flatMap(List::stream)
        .map(subscription -> subscription.type().topic().name())
        .collect(Collectors.toSet());
  }

  /** Does nothing for a type that nobody here subscribed to. */
  void dispatch(Headers headers, byte[] body) {
    for (Subscription<?> subscription : byType.getOrDefault(text(headers, "ce_type"), List.of())) {
      handOver(subscription, headers, body);
    }
  }

  private static <T extends Record> void handOver(
      Subscription<T> subscription, Headers headers, byte[] body) {
    T event = JournalJson.MAPPER.readValue(body, subscription.type().record());
    Instant at = Instant.parse(text(headers, "ce_time"));
    subscription.handler().on(event, Position.parse(text(headers, "ce_id"), at));
  }

  static String text(Headers headers, String name) {
    @Nullable Header header = headers.lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
