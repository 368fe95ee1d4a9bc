package kh.ccc.certification.impartiality;

import java.util.function.Consumer;

/** Everything that was ever recorded here, and what other services told of assessments. */
public interface Journals {

  /**
   * How far the reading is.
   *
   * @param total how many records there were when it began
   */
  record Progress(long done, long total) {}

  /**
   * What was read.
   *
   * @param digest SHA-256 (hex) over the ids and hashes of all records, audits left out
   */
  record Reading(long commits, String digest) {}

  /** Reads everything once, from the beginning. */
  Reading replay(Consumer<Fact> facts, Consumer<Progress> progress);
}
