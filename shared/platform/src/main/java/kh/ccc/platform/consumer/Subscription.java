package kh.ccc.platform.consumer;

import kh.ccc.contracts.EventType;

/**
 * What a service does when it hears of an event. The handler must be harmless when called again
 * with the same or an older position.
 */
public record Subscription<T extends Record>(EventType<T> type, Handler<T> handler) {

  /** Applies one event. */
  @FunctionalInterface
  public interface Handler<T> {
    void on(T event, Position position);
  }
}
