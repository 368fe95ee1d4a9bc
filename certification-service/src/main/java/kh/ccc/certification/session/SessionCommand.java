package kh.ccc.certification.session;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.application.Choice;
import org.jspecify.annotations.Nullable;

/** What one may ask of a session. */
public sealed interface SessionCommand {

  /**
   * @param area NCDD code; empty for the whole country
   */
  record PlanSession(
      String area, LocalDate day, @Nullable String place, String chair, List<String> members)
      implements SessionCommand {}

  record Cancel(String reason) implements SessionCommand {}

  /** The chair opens the session with these members. */
  record OpenSession(List<String> present) implements SessionCommand {}

  /** Members came or left. */
  record ChangeAttendance(List<String> present) implements SessionCommand {}

  /**
   * The chair proposes one resolution on many cases.
   *
   * @param items ids of the applications, all of them uncontested
   */
  record ProposeBatch(String text, List<String> items) implements SessionCommand {}

  /** GRANT is a vote for the resolution, REFUSE one against it. */
  record VoteOnBatch(String batchId, Choice choice) implements SessionCommand {}

  /** A member wants that case decided by itself. */
  record RemoveFromBatch(String batchId, String applicationId) implements SessionCommand {}

  /** The chair records that the resolution is adopted. */
  record CarryBatch(String batchId) implements SessionCommand {}
}
