package kh.ccc.embedded.mongodb.query;

import java.util.List;
import kh.ccc.embedded.mongodb.storage.KeyRange;

/**
 * Which ranges of which path to read and in which direction.
 *
 * @param ordered whether the documents come in the order that was asked for
 */
public record Plan<P extends AccessPath>(
    P path, List<KeyRange> ranges, boolean ordered, boolean reverse, long entries) {
  public boolean hasBounds() {
    return ranges.size() != 1 || ranges.getFirst() != KeyRange.ALL;
  }
}
