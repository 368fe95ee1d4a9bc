package kh.ccc.certification.application;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One resolution of the committee on many uncontested cases. The members' votes on it count in each
 * case in which they are free.
 *
 * @param votes by account id
 */
public record BatchResolution(
    String batch,
    String session,
    String reference,
    String text,
    String chair,
    Instant decidedAt,
    Map<String, Choice> votes) {

  public BatchResolution {
    votes = Collections.unmodifiableMap(new TreeMap<>(votes));
  }
}
