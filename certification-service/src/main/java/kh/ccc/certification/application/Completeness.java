package kh.ccc.certification.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded decision whether an application is complete (ISO/IEC 17065, 7.3).
 *
 * @param reviewer account id
 */
public record Completeness(String reviewer, List<Item> items, Instant at) {

  /**
   * One point of the rules' list.
   *
   * @param note what is missing; for the CBO to read
   */
  public record Item(String code, boolean met, @Nullable String note) {}

  public Completeness {
    items = List.copyOf(items);
  }

  public boolean isComplete() {
    return items.stream().allMatch(Item::met);
  }
}
