package kh.ccc.certification.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member's dissenting opinion as the journal knows it: that there is one, and which. Its words
 * are kept apart and stay sealed until an appeal releases them.
 *
 * @param dissentId where its words are kept
 * @param member account id of its author
 * @param seal SHA-256 (hex) of salt and words: what is released later is what was sealed
 * @param releasedFor id of the appeal that released it; absent while it is sealed
 */
public record Dissent(
    String dissentId, String member, String seal, Instant at, @Nullable String releasedFor) {

  public boolean isReleased() {
    return releasedFor != null;
  }

  Dissent releasedFor(String appeal) {
    return new Dissent(dissentId, member, seal, at, appeal);
  }
}
