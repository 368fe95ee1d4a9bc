package kh.ccc.registry.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a list that a name means.
 *
 * @param place null when none fits, or when several fit equally well
 */
record NameMatch(@Nullable Place place, Quality quality) {

  /** How sure it is. */
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

  private static final int SHORTEST_FUZZY = 4;
  private static final NameMatch NOTHING = new NameMatch(null, Quality.NONE);

  static NameMatch of(String name, Collection<Place> among) {
    NameMatch sure = sureMatch(name, among);
    return sure.quality() == Quality.NONE ? fuzzy(name, among) : sure;
  }

  /** Without guessing letters. */
  static NameMatch sureMatch(String name, Collection<Place> among) {
    String compact = Folding.compact(PlaceWords.bare(name));
    NameMatch exact = only(among, Quality.EXACT, known -> Folding.compact(known).equals(compact));
    if (exact.quality() != Quality.NONE || compact.isEmpty()) {
      return exact;
    }
    String skeleton = Folding.skeleton(compact);
    return only(among, Quality.FOLDED, known -> Folding.skeleton(known).equals(skeleton));
  }

  private static NameMatch only(Collection<Place> among, Quality quality, Predicate<String> fits) {
    List<Place> fitting = among.stream().filter(place -> names(place).anyMatch(fits)).toList();
    return switch (fitting.size()) {
      case 0 -> NOTHING;
      case 1 -> new NameMatch(fitting.getFirst(), quality);
      default -> new NameMatch(null, Quality.AMBIGUOUS);
    };
  }

  private static NameMatch fuzzy(String name, Collection<Place> among) {
    String compact = Folding.compact(PlaceWords.bare(name));
    int least = compact.length() < SHORTEST_FUZZY ? -1 : compact.length() < 7 ? 1 : 2;
    List<Place> best = new ArrayList<>();
    for (Place place : among) {
      int distance = distance(place, compact);
      if (distance < least) {
        best.clear();
      }
      if (distance <= least) {
        least = distance;
        best.add(place);
      }
    }
    if (best.size() > 1) {
      return new NameMatch(null, Quality.AMBIGUOUS);
    }
    return best.isEmpty() ? NOTHING : new NameMatch(best.getFirst(), Quality.FUZZY);
  }

  private static int distance(Place place, String compact) {
    return names(place)
        .mapToInt(known -> Similarity.distance(Folding.compact(known), compact))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static Stream<String> names(Place place) {
    return Stream.of(place.nameKm(), place.nameLatin(), place.nameEn())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }
}
