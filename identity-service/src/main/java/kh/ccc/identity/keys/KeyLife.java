package kh.ccc.identity.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of signing keys. A key is published before it signs, so that whoever keeps a copy of the
 * published keys has it in time, and stays published until everything that it signed has expired.
 *
 * @param rotateAfter age at which a successor is made
 * @param publishedBefore how long a key is published before it signs
 * @param kept how long a key stays published after its successor took over
 */
public record KeyLife(Duration rotateAfter, Duration publishedBefore, Duration kept) {

  private static final Comparator<KeyAge> OLDEST_FIRST =
      Comparator.comparing(KeyAge::madeAt).thenComparing(KeyAge::id);

  /** The key that signs now: the newest that was published long enough, else the oldest. */
  public Optional<String> signer(List<KeyAge> keys, Instant now) {
    List<KeyAge> sorted = keys.stream().sorted(OLDEST_FIRST).toList();
    return sorted.reversed().stream()
        .filter(key -> !takesOver(key).isAfter(now))
        .findFirst()
        .or(() -> sorted.stream().findFirst())
        .map(KeyAge::id);
  }

  /** True when no key is there, or the newest is old enough for a successor. */
  public boolean isSuccessorDue(List<KeyAge> keys, Instant now) {
    return keys.stream()
        .max(OLDEST_FIRST)
        .map(newest -> !newest.madeAt().plus(rotateAfter).isAfter(now))
        .orElse(true);
  }

  /** Keys whose signatures have all expired. */
  public List<String> outlived(List<KeyAge> keys, Instant now) {
    List<KeyAge> sorted = keys.stream().sorted(OLDEST_FIRST).toList();
    List<String> outlived = new ArrayList<>();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      Instant succeeded = takesOver(sorted.get(i + 1));
      if (!succeeded.plus(kept).isAfter(now)) {
        outlived.add(sorted.get(i).id());
      }
    }
    return outlived;
  }

  private Instant takesOver(KeyAge key) {
    return key.madeAt().plus(publishedBefore);
  }
}
