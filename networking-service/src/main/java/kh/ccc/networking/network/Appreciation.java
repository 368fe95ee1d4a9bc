package kh.ccc.networking.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;

/**
 * Thanks to a member of a technical working group after the term.
 *
 * @param appreciationId tells nothing of who is thanked
 * @param groupKm name of the group in Khmer
 * @param groupLatin name of the group in Latin letters
 * @param member account id
 * @param termFrom first day of the term
 * @param termUntil last day of the term
 */
public record Appreciation(
    String appreciationId,
    String groupKm,
    String groupLatin,
    String member,
    LocalDate termFrom,
    LocalDate termUntil) {

  /** Thanks are for what was done: the term lies behind. */
  void check(LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (termUntil.isBefore(termFrom)) {
      errors.add(new FieldError("/termUntil", "term-end-before-start"));
    }
    if (termUntil.isAfter(today)) {
      errors.add(new FieldError("/termUntil", "term-not-over"));
    }
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  /** The same member, the same group and at least one day in common. */
  boolean overlaps(Appreciation other) {
    return member.equals(other.member())
        && groupLatin.equals(other.groupLatin())
        && !termFrom.isAfter(other.termUntil())
        && !other.termFrom().isAfter(termUntil);
  }
}
