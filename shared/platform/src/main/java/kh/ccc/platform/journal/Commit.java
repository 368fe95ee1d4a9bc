package kh.ccc.platform.journal;

import java.time.Instant;
import java.util.List;

/**
 * One accepted command: its private facts, the public messages that tell of them, and its link in
 * the stream's hash chain.
 *
 * @param stream {@code <category>-<aggregate id>}
 * @param seq 1, 2, 3, … without gaps
 * @param prevHash hash of the commit before, empty for the first
 * @param hash SHA-256 (hex) of everything else here
 */
public record Commit(
    String category,
    String stream,
    long seq,
    Instant at,
    String actor,
    String commandId,
    List<RecordedEvent> events,
    List<OutgoingMessage> messages,
    String prevHash,
    String hash) {

  /** {@code <stream>/<seq, six digits>}: unique, so that two writers of one seq cannot both win. */
  public String id() {
    return id(stream, seq);
  }

  static String id(String stream, long seq) {
    return "%s/%06d".formatted(stream, seq);
  }

  /** The same commit with the hash that its content demands. */
  Commit sealed() {
    return new Commit(
        category,
        stream,
        seq,
        at,
        actor,
        commandId,
        events,
        messages,
        prevHash,
        CommitHash.of(this));
  }
}
