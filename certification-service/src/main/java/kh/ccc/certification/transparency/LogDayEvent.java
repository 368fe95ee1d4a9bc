package kh.ccc.certification.transparency;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.platform.journal.EventTable;

/** What happened to a day of the log. */
public sealed interface LogDayEvent {

  /** The stored names of the events. */
  EventTable<LogDayEvent> TABLE =
      new EventTable<LogDayEvent>()
          .with("opened.v1", Opened.class)
          .with("recorded.v1", Recorded.class)
          .with("closed.v1", Closed.class);

  /** Decisions go to this day from now on. */
  record Opened(LocalDate date, int first, Hash previousRoot) implements LogDayEvent {}

  /** Decisions got their places. */
  record Recorded(List<LogDay.Leaf> leaves) implements LogDayEvent {}

  /** The digest is signed. */
  record Closed(SignedDigest signed) implements LogDayEvent {}
}
