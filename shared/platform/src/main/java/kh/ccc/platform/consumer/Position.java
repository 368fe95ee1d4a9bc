package kh.ccc.platform.consumer;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a public event stands in the stream it comes from. Positions of a stream only grow and may
 * jump.
 *
 * @param stream of the publishing service's journal
 * @param seq commit number in the stream
 * @param index of the message in the commit, 0 to 999
 * @param at when it happened
 */
public record Position(String stream, long seq, int index, Instant at) {

  private static final Pattern ID = Pattern.compile("([a-z]+-[^/]{1,200})/(\\d{1,12})/(\\d{1,3})");

  /** Reads the CloudEvents id of a message: {@code <stream>/<seq>/<index>}. */
  public static Position parse(String id, Instant at) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an event id: " + id);
    }
    return new Position(
        matcher.group(1), Long.parseLong(matcher.group(2)), Integer.parseInt(matcher.group(3)), at);
  }

  /** Grows with every message of the stream. */
  public long ordinal() {
    return seq * 1000 + index;
  }

  /** The event's own id, unique over all services: a key to do something once per event. */
  public String eventId() {
    return stream + "/" + seq + "/" + index;
  }
}
