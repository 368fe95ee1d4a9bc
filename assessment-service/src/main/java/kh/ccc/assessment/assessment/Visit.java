package kh.ccc.assessment.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The assessor's visit to the CBO: whom it met there and what it saw. People are counted by group
 * and never named.
 *
 * @param on the day of the visit, Asia/Phnom_Penh
 * @param met each group at most once
 * @param notes in the assessor's words
 */
public record Visit(LocalDate on, List<Met> met, @Nullable String notes) {

  /** Groups that a visit speaks with (domain.md 1.4). */
  public enum Group {
    COMMITTEE,
    MEMBERS,
    NON_MEMBERS,
    /** Poor people, women, youth, people with disability, ethnic minorities. */
    OFTEN_LEFT_OUT,
    BENEFICIARIES,
    AUTHORITY
  }

  /** How many people of a group were spoken with. */
  public record Met(Group group, int people) {}

  public Visit {
    met = List.copyOf(met);
  }
}
