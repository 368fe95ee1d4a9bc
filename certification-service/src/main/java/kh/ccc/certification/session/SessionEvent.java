package kh.ccc.certification.session;

import java.time.Instant;
import java.util.List;
import kh.ccc.certification.application.Choice;
import kh.ccc.platform.journal.EventTable;

/** What happened in a session, beside the decisions on its cases. */
public sealed interface SessionEvent {

  /** The stored names of the events. */
  EventTable<SessionEvent> TABLE =
      new EventTable<SessionEvent>()
          .with("planned.v1", Planned.class)
          .with("cancelled.v1", Cancelled.class)
          .with("opened.v1", Opened.class)
          .with("attendance-changed.v1", AttendanceChanged.class)
          .with("batch-proposed.v1", BatchProposed.class)
          .with("batch-voted.v1", BatchVoted.class)
          .with("batch-item-removed.v1", BatchItemRemoved.class)
          .with("batch-carried.v1", BatchCarried.class)
          .with("batch-finished.v1", BatchFinished.class)
          .with("closed.v1", Closed.class);

  record Planned(Plan plan) implements SessionEvent {}

  record Cancelled(String reason, Instant at) implements SessionEvent {}

  record Opened(List<String> present, Instant at) implements SessionEvent {}

  record AttendanceChanged(List<String> present, Instant at) implements SessionEvent {}

  record BatchProposed(String batchId, String text, List<String> items) implements SessionEvent {}

  record BatchVoted(String batchId, String member, Choice choice, Instant at)
      implements SessionEvent {}

  /** A member wants this case decided by itself. */
  record BatchItemRemoved(String batchId, String applicationId, String member)
      implements SessionEvent {}

  /** The committee adopted the resolution; the grants follow from this. */
  record BatchCarried(String batchId, Batch.Carried carried) implements SessionEvent {}

  record BatchFinished(String batchId, Batch.Result result) implements SessionEvent {}

  /**
   * @param seal over the minutes
   */
  record Closed(Minutes minutes, Seal seal) implements SessionEvent {}
}
