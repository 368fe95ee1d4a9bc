package kh.ccc.registry.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.Similarity;
import org.jspecify.annotations.Nullable;

/** Finds the place of a list that a name means. The names are folded once, when it is made. */
final class NameIndex {

  /** How sure a match is. */
  enum Quality {
    /** The same letters. */
    EXACT,
    /** The same but for the ways of romanising. */
    FOLDED,
    /** The same but for a letter or two. */
    FUZZY,
    AMBIGUOUS,
    NONE
  }

  /**
   * What was found.
   *
   * @param place null when none fits, or when several fit equally well
   */
  record Match(@Nullable Place place, Quality quality) {}

  private static final int SHORTEST_FUZZY = 4;
  private static final int SHORTEST_WITH_TWO_ERRORS = 7;
  private static final Match NOTHING = new Match(null, Quality.NONE);

  private final Map<String, Set<Place>> byCompact = new HashMap<>();
  private final Map<String, Set<Place>> bySkeleton = new HashMap<>();

  NameIndex(List<Place> places) {
    for (Place place : places) {
      Stream.of(place.nameKm(), place.nameLatin(), place.nameEn())
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .forEach(name -> add(name, place));
    }
  }

  private void add(String name, Place place) {
    byCompact.computeIfAbsent(Folding.compact(name), n -> new LinkedHashSet<>()).add(place);
    bySkeleton.computeIfAbsent(Folding.skeleton(name), n -> new LinkedHashSet<>()).add(place);
  }

  boolean isEmpty() {
    return byCompact.isEmpty();
  }

  Match find(String name) {
    Match sure = findSure(name);
    return sure.quality() == Quality.NONE ? fuzzy(folded(name)) : sure;
  }

  /** Without guessing letters. */
  Match findSure(String name) {
    String compact = folded(name);
    Match exact = only(byCompact.getOrDefault(compact, Set.of()), Quality.EXACT);
    return exact.quality() == Quality.NONE && !compact.isEmpty()
        ? only(bySkeleton.getOrDefault(Folding.skeleton(compact), Set.of()), Quality.FOLDED)
        : exact;
  }

  private static String folded(String name) {
    return Folding.compact(PlaceWords.bare(name));
  }

  private Match fuzzy(String compact) {
    int least =
        compact.length() < SHORTEST_FUZZY
            ? -1
            : compact.length() < SHORTEST_WITH_TWO_ERRORS ? 1 : 2;
    Set<Place> best = new LinkedHashSet<>();
    for (Map.Entry<String, Set<Place>> known : byCompact.entrySet()) {
      if (Math.abs(known.getKey().length() - compact.length()) > least) {
        continue;
      }
      int distance = Similarity.distance(known.getKey(), compact);
      if (distance < least) {
        best.clear();
      }
      if (distance <= least) {
        least = distance;
        best.addAll(known.getValue());
      }
    }
    return only(best, Quality.FUZZY);
  }

  private static Match only(Set<Place> fitting, Quality quality) {
    List<Place> places = new ArrayList<>(fitting);
    return switch (places.size()) {
      case 0 -> NOTHING;
      case 1 -> new Match(places.getFirst(), quality);
      default -> new Match(null, Quality.AMBIGUOUS);
    };
  }
}
