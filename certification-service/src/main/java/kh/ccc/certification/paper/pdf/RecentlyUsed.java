package kh.ccc.certification.paper.pdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for the longest when it has become too large. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

  private final int most;

  RecentlyUsed(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
