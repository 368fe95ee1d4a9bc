package kh.ccc.certification.impartiality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record of the journals says that matters for impartiality. A case is known by the id of
 * its application.
 */
public sealed interface Fact {

  Evidence evidence();

  /** A case came in. */
  record Opened(
      String caseId, String assessmentId, String cboId, int agreementVersion, Evidence evidence)
      implements Fact {}

  /** Somebody did something in a case. */
  record Deed(String caseId, String account, Duty duty, Evidence evidence) implements Fact {}

  /** Somebody did something in an assessment of a CBO; its evidence says when that began. */
  record AssessmentDeed(
      String assessmentId, String cboId, String account, Duty duty, Evidence evidence)
      implements Fact {}

  /** A reviewer recommended something. */
  record Reviewed(String caseId, Evidence evidence) implements Fact {}

  /** A member stepped back from a case. */
  record Recused(String caseId, String account, Evidence evidence) implements Fact {}

  /** A member was there in a session. */
  record Attended(String session, String account, Evidence evidence) implements Fact {}

  /**
   * The committee decided.
   *
   * @param deciders account ids of those whose votes were counted
   * @param cast votes for or against something
   */
  record Decided(
      String caseId,
      Outcome outcome,
      String chair,
      List<String> deciders,
      int cast,
      @Nullable String session,
      Instant at,
      Evidence evidence)
      implements Fact {

    public Decided {
      deciders = List.copyOf(deciders);
    }
  }

  /** What a committee may decide. */
  enum Outcome {
    GRANTED,
    DEFERRED,
    REFUSED
  }

  /** A certificate came to be. */
  record Certified(String caseId, String certificateId, String number, Evidence evidence)
      implements Fact {}

  /** Somebody decided on a certificate after its grant. */
  record Measured(String certificateId, String account, Evidence evidence) implements Fact {}

  /**
   * The committee decided on a certificate after its grant.
   *
   * @param deciders account ids of those whose votes were counted
   * @param cast votes for or against it
   * @param session absent when somebody decided without the committee who may not
   */
  record Resolved(
      String certificateId,
      String chair,
      List<String> deciders,
      int cast,
      @Nullable String session,
      Evidence evidence)
      implements Fact {

    public Resolved {
      deciders = List.copyOf(deciders);
    }
  }

  /** A CBO appealed. */
  record Appealed(
      String appealId, String cboId, String assessmentId, String appellant, Evidence evidence)
      implements Fact {}

  /** Somebody was named for the panel of an appeal, voted on it or decided it. */
  record Judged(String appealId, String account, Evidence evidence) implements Fact {}

  /** Somebody else took a member's place before the panel began. */
  record Replaced(String appealId, String account, Evidence evidence) implements Fact {}

  /** A record of the journal is not what was written. */
  record Tampered(String finding, Evidence evidence) implements Fact {}
}
