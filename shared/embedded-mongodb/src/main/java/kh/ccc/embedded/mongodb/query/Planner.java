package kh.ccc.embedded.mongodb.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.ccc.embedded.mongodb.storage.KeyRange;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the path that reads the fewest entries. A path that already has the wanted order may stop
 * at the limit; how early is estimated from the most selective path.
 */
public final class Planner {
  private static final int MOST_RANGES = 1000;
  private static final Comparator<KeyRange> BY_LOW =
      (one, other) -> Arrays.compareUnsigned(one.low(), other.low());

  private Planner() {}

  /**
   * @param wanted how many documents are asked for, 0 for all
   */
  public static <P extends AccessPath> Plan<P> choose(
      List<P> paths, Document filter, Document sort, long wanted) {
    List<Plan<P>> plans =
        paths.stream().map(path -> plan(path, filter, sort)).filter(Objects::nonNull).toList();
    long fewest = plans.stream().mapToLong(Plan::entries).min().orElse(0);
    return plans.stream()
        .min(
            Comparator.comparingDouble((Plan<P> plan) -> cost(plan, fewest, wanted))
                .thenComparing(plan -> !plan.ordered())
                .thenComparing(plan -> !plan.hasBounds()))
        .orElseThrow();
  }

  private static double cost(Plan<?> plan, long fewest, long wanted) {
    if (!plan.ordered() || wanted == 0) {
      return (double) plan.entries();
    }
    double perMatch = (double) plan.entries() / Math.max(1, fewest);
    return Math.min((double) plan.entries(), wanted * perMatch);
  }

  private static <P extends AccessPath> @Nullable Plan<P> plan(
      P path, Document filter, Document sort) {
    Constraints constraints = Constraints.of(filter, path.hasArrays());
    if (path.isSparse() && !presenceIsImplied(path, constraints)) {
      return null;
    }
    List<KeyRange> ranges = ranges(path, constraints);
    long entries = ranges.stream().mapToLong(path::count).sum();
    Direction direction = direction(path, constraints, sort);
    return new Plan<>(
        path, ranges, direction != Direction.NONE, direction == Direction.REVERSE, entries);
  }

  private static boolean presenceIsImplied(AccessPath path, Constraints constraints) {
    return path.fields().stream()
        .filter(field -> !field.path().equals("_id"))
        .map(field -> constraints.get(field.path()))
        .anyMatch(intervals -> intervals != null && !intervals.holdNull());
  }

  /** Points of the leading fields become prefixes; the first other field bounds them. */
  private static List<KeyRange> ranges(AccessPath path, Constraints constraints) {
    List<byte[]> prefixes = List.of(new byte[0]);
    for (IndexField field : path.fields()) {
      Intervals intervals = constraints.get(field.path());
      if (intervals == null || isTooMuch(prefixes, intervals)) {
        break;
      }
      if (!intervals.arePoints()) {
        return bounded(prefixes, field, intervals);
      }
      prefixes = extended(prefixes, field, intervals);
    }
    return prefixes.stream().map(Planner::startingWith).sorted(BY_LOW).toList();
  }

  /** Several fields with many values each would multiply; the rest is left to the check. */
  private static boolean isTooMuch(List<byte[]> prefixes, Intervals intervals) {
    return prefixes.size() > 1 && prefixes.size() * intervals.list().size() > MOST_RANGES;
  }

  private static KeyRange startingWith(byte[] prefix) {
    return prefix.length == 0 ? KeyRange.ALL : new KeyRange(prefix, Keys.after(prefix));
  }

  private static List<byte[]> extended(
      List<byte[]> prefixes, IndexField field, Intervals intervals) {
    List<byte[]> extended = new ArrayList<>();
    for (byte[] prefix : prefixes) {
      for (Interval point : intervals.list()) {
        byte[] key = field.ascending() ? point.low() : Keys.inverted(point.low());
        extended.add(Keys.concat(prefix, key));
      }
    }
    return extended;
  }

  private static List<KeyRange> bounded(
      List<byte[]> prefixes, IndexField field, Intervals intervals) {
    List<KeyRange> ranges = new ArrayList<>();
    for (byte[] prefix : prefixes) {
      for (Interval interval : intervals.list()) {
        ranges.add(bounded(prefix, field, interval));
      }
    }
    ranges.sort(BY_LOW);
    return ranges;
  }

  private static KeyRange bounded(byte[] prefix, IndexField field, Interval interval) {
    if (field.ascending()) {
      return new KeyRange(
          Keys.concat(prefix, interval.low()), Keys.concat(prefix, interval.high()));
    }
    // Turned round, the upper bound excludes all that begins with it and the lower includes it.
    byte[] low = Keys.after(Keys.concat(prefix, Keys.inverted(interval.high())));
    byte[] high = Keys.after(Keys.concat(prefix, Keys.inverted(interval.low())));
    return new KeyRange(Objects.requireNonNull(low), high);
  }

  private enum Direction {
    NONE,
    FORWARD,
    REVERSE
  }

  /** Fields pinned to one value do not matter for the order, wherever they stand. */
  private static Direction direction(AccessPath path, Constraints constraints, Document sort) {
    if (sort.isEmpty()) {
      return Direction.FORWARD;
    }
    if (path.hasArrays()) {
      return Direction.NONE;
    }
    Direction direction = Direction.NONE;
    int next = 0;
    for (Map.Entry<String, Object> wanted : sort.entrySet()) {
      if (isPinned(path, constraints, wanted.getKey())) {
        continue;
      }
      next = skipPinned(path, constraints, next, wanted.getKey());
      if (next == path.fields().size()) {
        return Direction.NONE;
      }
      Direction here = compare(path.fields().get(next), wanted);
      if (here == Direction.NONE || (direction != Direction.NONE && direction != here)) {
        return Direction.NONE;
      }
      direction = here;
      next++;
    }
    return direction == Direction.NONE ? Direction.FORWARD : direction;
  }

  private static int skipPinned(AccessPath path, Constraints constraints, int from, String wanted) {
    int next = from;
    while (next < path.fields().size()
        && !path.fields().get(next).path().equals(wanted)
        && isPinned(path, constraints, path.fields().get(next).path())) {
      next++;
    }
    return next;
  }

  private static Direction compare(IndexField field, Map.Entry<String, Object> wanted) {
    if (!field.path().equals(wanted.getKey()) || !(wanted.getValue() instanceof Number order)) {
      return Direction.NONE;
    }
    return (order.intValue() > 0) == field.ascending() ? Direction.FORWARD : Direction.REVERSE;
  }

  /** Only of its own fields does a path know that they hold no arrays, which sort otherwise. */
  private static boolean isPinned(AccessPath path, Constraints constraints, String field) {
    Intervals intervals = constraints.get(field);
    return intervals != null
        && intervals.isOnePoint()
        && path.fields().stream().anyMatch(own -> own.path().equals(field));
  }
}
