package kh.ccc.platform.journal;

import java.util.List;
import java.util.Set;

/** Sends messages to the broker. */
public interface Publisher {

  /** A message with the commit that it belongs to. */
  record Outgoing(Commit commit, OutgoingMessage message) {}

  /**
   * Sends messages of different keys and waits until the broker has them all or has failed.
   *
   * @return those that the broker has
   */
  Set<Outgoing> send(List<Outgoing> messages);
}
