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

  /**
   * A neighbour that may be the same organization.
   *
   * @param khmer how alike the Khmer names are, 0 to 100
   * @param latin how alike the Latin names are, 0 to 100
   */
  public record LookAlike(Neighbour neighbour, int khmer, int latin) {

    /** The more alike of the two names. */
    public int likeness() {
      return Math.max(khmer, latin);
    }
  }

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

    LookAlike compared(Known other) {
      return new LookAlike(
          other.neighbour,
          percent(NameKey.likeness(khmer, other.khmer)),
          percent(NameKey.likeness(latin, other.latin)));
    }

    private static int percent(double likeness) {
      return (int) Math.round(likeness * 100);
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
    return compared(cboId, facts).stream().map(LookAlike::neighbour).toList();
  }

  /** The same with how alike they are, in the order in which they were recorded. */
  public List<LookAlike> compared(String cboId, CboFacts facts) {
    List<Known> near = byPlace.getOrDefault(facts.neighbourhood(), List.of());
    if (near.isEmpty()) {
      return List.of();
    }
    Known self = Known.of(Neighbour.of(cboId, facts, ""));
    return near.stream()
        .filter(other -> !other.neighbour().cboId().equals(cboId))
        .filter(self::isLike)
        .map(self::compared)
        .toList();
  }
}
