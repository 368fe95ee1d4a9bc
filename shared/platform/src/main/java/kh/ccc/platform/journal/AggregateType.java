package kh.ccc.platform.journal;

import java.util.List;

/**
 * What the journal must know of one kind of aggregate.
 *
 * @param category first part of its stream names, letters only: {@code certificate}
 * @param initial state before the first event
 * @param fold the state after an event; pure
 * @param events names of its private events
 * @param messages what the other services are told; pure
 */
public record AggregateType<S, E>(
    String category, S initial, Fold<S, E> fold, EventTable<E> events, Messages<S, E> messages) {

  public AggregateType {
    if (!category.matches("[a-z]+")) {
      throw new IllegalArgumentException("category must be lower-case letters: " + category);
    }
  }

  /** Applies one event. */
  @FunctionalInterface
  public interface Fold<S, E> {
    S apply(S state, E event);
  }

  /** The public messages that follow from one event. */
  @FunctionalInterface
  public interface Messages<S, E> {
    List<Message<?>> of(S before, E event, S after);
  }

  /** For aggregates of which other services need not know. */
  public static <S, E> Messages<S, E> nothingPublic() {
    return (before, event, after) -> List.of();
  }

  String stream(String id) {
    return category + "-" + id;
  }

  String idOf(String stream) {
    return stream.substring(category.length() + 1);
  }
}
