package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why and how long the committee put its decision off.
 *
 * @param until last day for meeting the conditions
 */
public record Deferral(List<Condition> conditions, LocalDate until, Resolution resolution) {

  /**
   * What the CBO has to see to.
   *
   * @param met whether it did; absent until a reviewer judged it
   * @param note the reviewer's grounds
   */
  public record Condition(String text, @Nullable Boolean met, @Nullable String note) {

    public boolean isJudged() {
      return met != null;
    }
  }

  public Deferral {
    conditions = List.copyOf(conditions);
  }

  static Deferral of(List<String> conditions, LocalDate until, Resolution resolution) {
    return new Deferral(
        conditions.stream().map(text -> new Condition(text, null, null)).toList(),
        until,
        resolution);
  }

  /**
   * @param number 1 for the first condition
   */
  Deferral judged(int number, boolean met, @Nullable String note) {
    List<Condition> judged = new ArrayList<>(conditions);
    judged.set(number - 1, new Condition(conditions.get(number - 1).text(), met, note));
    return new Deferral(judged, until, resolution);
  }

  /** How many conditions no reviewer has judged yet. */
  long open() {
    return conditions.stream().filter(condition -> !condition.isJudged()).count();
  }
}
