package kh.ccc.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one may ask of a certificate. */
public sealed interface CertificateCommand {

  /** What somebody decides who must have nothing to do with the case. */
  sealed interface Decision extends CertificateCommand {}

  /** What a session of the committee does about a certificate. */
  sealed interface Hearing extends CertificateCommand {}

  /** What follows from the calendar; nothing happens when it does not follow. */
  sealed interface Course extends CertificateCommand {}

  /**
   * Bring a measure before a session.
   *
   * @param evaluation what a higher level stands on
   */
  record Move(
      String motionId,
      String session,
      Measure measure,
      String text,
      @Nullable Evaluation evaluation,
      Instant at)
      implements Hearing {}

  /** A member's own vote; the last one counts. */
  record CastVote(String motionId, String member, Motion.Vote vote, Instant at)
      implements Hearing, Decision {}

  /**
   * The chair records that the motion is carried, and it is carried out.
   *
   * @param barred members who have turned out to be involved since they voted
   * @param quorum fewest votes for or against it
   */
  record Carry(
      String motionId,
      String chair,
      Set<String> barred,
      int quorum,
      @Nullable Evaluation evaluation,
      Instant at)
      implements Hearing, Decision {

    public Carry {
      barred = Set.copyOf(barred);
    }
  }

  /** Take a motion off that was not decided. */
  record Drop(String motionId, Instant at) implements Hearing {}

  /** Certify under a number that was reserved for it. */
  record Certify(CertificateNumber number, Grant grant) implements CertificateCommand {}

  /**
   * @param reason code of the rules' list
   * @param resolution of the committee; absent when the chair acts alone, which some reasons allow
   */
  record Suspend(String reason, LocalDate until, @Nullable String resolution) implements Decision {}

  /** End a suspension. */
  record Reinstate(String resolution) implements Decision {}

  /**
   * Undo a suspension or a withdrawal that an appeal was upheld against.
   *
   * @param appeal id of the appeal
   */
  record Restore(String appeal, String resolution) implements Decision {}

  /**
   * @param reason code of the rules' list
   */
  record Withdraw(String reason, String resolution) implements Decision {}

  /** Declare it issued in error. */
  record Annul(String reason, String resolution) implements Decision {}

  /**
   * Raise or lower the level.
   *
   * @param evaluation what a higher level stands on
   */
  record ChangeLevel(Level level, String reason, String resolution, @Nullable Evaluation evaluation)
      implements Decision {}

  /**
   * A check of the calendar was carried out.
   *
   * @param officer account id of who reports it
   */
  record ReportSurveillance(String officer, String reference, @Nullable String assessmentId)
      implements CertificateCommand {}

  /**
   * The review of a check.
   *
   * @param reviewer account id; somebody else than who reported it
   */
  record ReviewSurveillance(String reviewer, boolean passed) implements Decision {}

  /**
   * The CBO gives it back.
   *
   * @param by account id of who speaks for the CBO
   */
  record Surrender(String by) implements CertificateCommand {}

  /** Another certificate was granted that follows this one. */
  record Renew(Upkeep.Successor successor) implements Course {}

  /** Begin the grace when the term is over and no renewal was granted, or end what is over. */
  record EndTerm() implements Course {}

  /**
   * Propose to the committee to suspend it because a check is overdue.
   *
   * @param due day of the calendar
   */
  record ProposeSuspension(LocalDate due) implements Course {}

  /** Withdraw what was not cured by the end of its suspension. */
  record EndSuspension() implements Course {}
}
