package kh.ccc.assessment.rehearsal;

import java.time.LocalDate;
import kh.ccc.platform.journal.EventTable;

/** What happened to a rehearsal; its results follow from the assessments and the rules. */
public sealed interface RehearsalEvent {

  /** The stored names of the events. */
  EventTable<RehearsalEvent> TABLE =
      new EventTable<RehearsalEvent>()
          .with("started.v1", Started.class)
          .with("finished.v1", Finished.class);

  /** Somebody asked for it. */
  record Started(Rehearsal.Plan plan) implements RehearsalEvent {}

  /** Every assessment was seen. */
  record Finished(LocalDate on) implements RehearsalEvent {}
}
