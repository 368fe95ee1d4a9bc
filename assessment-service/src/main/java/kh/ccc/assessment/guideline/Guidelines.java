package kh.ccc.assessment.guideline;

import java.util.List;
import kh.ccc.platform.domain.Unknown;

/** The editions of the guideline, checked when the service starts. */
public final class Guidelines {

  private final List<Guideline> editions;

  /**
   * @param editions oldest first
   * @throws IllegalArgumentException naming everything that is wrong with their data
   */
  public Guidelines(List<Guideline> editions) {
    List<String> faults =
        editions.stream().flatMap(edition -> GuidelineCheck.faults(edition).stream()).toList();
    if (editions.isEmpty() || !faults.isEmpty()) {
      throw new IllegalArgumentException("the guideline's data cannot be used: " + faults);
    }
    this.editions = List.copyOf(editions);
  }

  public List<Guideline> all() {
    return editions;
  }

  /** The edition of that number; 404 when there is none. */
  public Guideline edition(int number) {
    return editions.stream()
        .filter(guideline -> guideline.edition() == number)
        .findFirst()
        .orElseThrow(() -> new Unknown("guideline-unknown"));
  }

  /** The edition that an assessment starting now is pinned to. */
  public Guideline newest() {
    return editions.getLast();
  }
}
