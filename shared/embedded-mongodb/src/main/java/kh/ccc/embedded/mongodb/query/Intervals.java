package kh.ccc.embedded.mongodb.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a query allows one field to be: intervals in ascending order that do not overlap. */
record Intervals(List<Interval> list) {
  static final Intervals NONE = new Intervals(List.of());

  static Intervals of(Interval interval) {
    return new Intervals(List.of(interval));
  }

  static Intervals union(List<Interval> any) {
    List<Interval> sorted = new ArrayList<>(any);
    Collections.sort(sorted);
    List<Interval> merged = new ArrayList<>();
    for (Interval next : sorted) {
      Interval last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.isSame(next)) {
        continue;
      }
      if (last != null && last.touches(next) && !(last.isPoint() && next.isPoint())) {
        merged.set(merged.size() - 1, last.merge(next));
      } else {
        merged.add(next);
      }
    }
    return new Intervals(List.copyOf(merged));
  }

  Intervals union(Intervals other) {
    List<Interval> all = new ArrayList<>(list);
    all.addAll(other.list);
    return union(all);
  }

  Intervals intersect(Intervals other) {
    List<Interval> common = new ArrayList<>();
    for (Interval mine : list) {
      for (Interval theirs : other.list) {
        @Nullable Interval both = mine.intersect(theirs);
        if (both != null) {
          common.add(both);
        }
      }
    }
    return union(common);
  }

  boolean arePoints() {
    return list.stream().allMatch(Interval::isPoint);
  }

  boolean isOnePoint() {
    return list.size() == 1 && list.getFirst().isPoint();
  }

  boolean holdNull() {
    return list.stream().anyMatch(Interval::holdsNull);
  }
}
