package kh.ccc.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happened to a certificate. */
public sealed interface CertificateEvent {

  /** The stored names of the events. */
  EventTable<CertificateEvent> TABLE =
      new EventTable<CertificateEvent>()
          .with("granted.v1", Granted.class)
          .with("suspended.v1", Suspended.class)
          .with("reinstated.v1", Reinstated.class)
          .with("restored.v1", Restored.class)
          .with("level-changed.v1", LevelChanged.class)
          .with("surveillance-reported.v1", SurveillanceReported.class)
          .with("surveillance-returned.v1", SurveillanceReturned.class)
          .with("surveillance-passed.v1", SurveillancePassed.class)
          .with("suspension-proposed.v1", SuspensionProposed.class)
          .with("motion-moved.v1", MotionMoved.class)
          .with("motion-voted.v1", MotionVoted.class)
          .with("motion-carried.v1", MotionCarried.class)
          .with("motion-dropped.v1", MotionDropped.class)
          .with("renewed.v1", Renewed.class)
          .with("grace-began.v1", GraceBegan.class)
          .with("expired.v1", Expired.class)
          .with("withdrawn.v1", Withdrawn.class)
          .with("surrendered.v1", Surrendered.class)
          .with("voided.v1", Voided.class);

  /** The certificate came to be under that number. */
  record Granted(String number, Grant grant) implements CertificateEvent {}

  /** It is not to be relied upon for now. */
  record Suspended(Suspension suspension) implements CertificateEvent {}

  /** What was wrong is put right; the term stays as it was. */
  record Reinstated(LocalDate on, String resolution) implements CertificateEvent {}

  /**
   * An appeal against its suspension or withdrawal was upheld: it is in force again, the term as it
   * was.
   *
   * @param appeal id of the appeal
   */
  record Restored(LocalDate on, String appeal, String resolution) implements CertificateEvent {}

  /**
   * Another level holds under the same number; the term never ends later than before.
   *
   * @param reason code of the rules' list
   * @param assessmentId the assessment that a higher level stands on
   */
  record LevelChanged(
      LocalDate on,
      Level level,
      LocalDate validUntil,
      String reason,
      String resolution,
      @Nullable String assessmentId)
      implements CertificateEvent {}

  /** A check of the surveillance calendar was carried out and waits for its review. */
  record SurveillanceReported(LocalDate on, Upkeep.Report report) implements CertificateEvent {}

  /** The review did not agree with the report; the check is still due. */
  record SurveillanceReturned(LocalDate on, String reviewer) implements CertificateEvent {}

  /**
   * The check that was due on that day is passed.
   *
   * @param due day of the calendar
   */
  record SurveillancePassed(LocalDate on, LocalDate due, String officer, String reviewer)
      implements CertificateEvent {}

  /** A check is overdue: the committee is asked to suspend it. */
  record SuspensionProposed(Upkeep.Proposal proposal) implements CertificateEvent {}

  /** A session of the committee is asked to decide on it. */
  record MotionMoved(String motionId, String session, Measure measure, String text, Instant at)
      implements CertificateEvent {}

  record MotionVoted(String motionId, String member, Motion.Vote vote, Instant at)
      implements CertificateEvent {}

  /** The committee decided; what it decided follows in the same commit. */
  record MotionCarried(String motionId, String session, Motion.Resolution resolution)
      implements CertificateEvent {}

  /** The session did not decide. */
  record MotionDropped(String motionId, Instant at) implements CertificateEvent {}

  /** Another certificate follows when this one ends. */
  record Renewed(Upkeep.Successor successor) implements CertificateEvent {}

  /**
   * The term is over and no renewal was granted yet.
   *
   * @param until last day of the grace
   */
  record GraceBegan(LocalDate on, LocalDate until) implements CertificateEvent {}

  /** The term and the grace are over, or the successor holds. */
  record Expired(LocalDate on) implements CertificateEvent {}

  /**
   * It was taken back for good.
   *
   * @param reason code of the rules' list
   * @param resolution absent when a suspension was not cured in time: no decision is needed then
   */
  record Withdrawn(LocalDate on, String reason, @Nullable String resolution)
      implements CertificateEvent {}

  /** The CBO gave it back. */
  record Surrendered(LocalDate on, String by) implements CertificateEvent {}

  /** It had been issued in error. */
  record Voided(LocalDate on, String reason, String resolution) implements CertificateEvent {}
}
