package kh.ccc.registry.cbo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that may be the same organization: same commune, same sector, alike name. A hint,
 * never a proof; a person decides.
 */
public final class Duplicates {

  /** From here on two names count as alike. */
  static final double ALIKE = 0.85;

  /** A neighbour with what is compared of it. */
  private record Known(Neighbour neighbour, @Nullable NameKey khmer, @Nullable NameKey latin) {

    static Known of(Neighbour neighbour) {
      return new Known(
          neighbour, NameKey.of(neighbour.nameKm()), NameKey.of(neighbour.nameLatin()));
    }

    boolean isLike(Known other) {
      return neighbour.sector().equals(other.neighbour.sector())
          && (NameKey.likeness(khmer, other.khmer) >= ALIKE
              || NameKey.likeness(latin, other.latin) >= ALIKE);
    }
  }

  private final Map<String, List<Known>> byPlace = new HashMap<>();

  public Duplicates(Collection<Neighbour> neighbours) {
    neighbours.forEach(this::add);
  }

  public void add(Neighbour neighbour) {
    byPlace
        .computeIfAbsent(neighbour.neighbourhood(), place -> new ArrayList<>())
        .add(Known.of(neighbour));
  }

  /** Those of the neighbours that look like the same organization. */
  public List<Neighbour> of(String cboId, CboFacts facts) {
    List<Known> near = byPlace.getOrDefault(facts.neighbourhood(), List.of());
    if (near.isEmpty()) {
      return List.of();
    }
    Known self = Known.of(Neighbour.of(cboId, facts, ""));
    return near.stream()
        .filter(other -> !other.neighbour().cboId().equals(cboId))
        .filter(self::isLike)
        .map(Known::neighbour)
        .toList();
  }
}
