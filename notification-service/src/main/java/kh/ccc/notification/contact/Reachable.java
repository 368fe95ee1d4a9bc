package kh.ccc.notification.contact;

import java.time.Instant;

/**
 * That a person can be told, without saying where.
 *
 * @param since when the person first asked to be told
 */
public record Reachable(Language language, Instant since) {

  /** What happened before a person asked to be told is not told later. */
  public boolean at(Instant moment) {
    return !since.isAfter(moment);
  }
}
