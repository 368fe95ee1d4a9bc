package kh.ccc.certification.impartiality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that should never have been possible, with the records that show it.
 *
 * @param caseId id of the application; absent when it concerns no case
 * @param account who is concerned; absent when it concerns nobody in particular
 * @param detail what was found: duties, numbers
 */
public record Violation(
    Kind kind,
    @Nullable String caseId,
    @Nullable String account,
    String detail,
    List<Evidence> evidence) {

  /** What was violated. */
  public enum Kind {
    /** One person with two duties that exclude each other. */
    DUTIES_NOT_SEPARATE,
    /** A member who had stepped back was counted. */
    DECIDED_AFTER_RECUSAL,
    DECIDED_WITHOUT_QUORUM,
    DECIDED_WITHOUT_REVIEW,
    /** Outside of a session, or by a member who was not there. */
    DECIDED_WITHOUT_PRESENCE,
    DECIDED_WITHOUT_AGREEMENT,
    CERTIFIED_WITHOUT_DECISION,
    CERTIFIED_TWICE,
    NUMBER_GIVEN_TWICE,
    JOURNAL_NOT_WHOLE
  }

  public Violation {
    evidence = List.copyOf(evidence);
  }

  /** One person with two duties, and the records of both. */
  static Violation notSeparate(
      @Nullable String caseId, String account, Duty one, Evidence did, Duty other, Evidence too) {
    String detail = one + " + " + other;
    return new Violation(Kind.DUTIES_NOT_SEPARATE, caseId, account, detail, List.of(did, too));
  }
}
