package kh.ccc.certification.impartiality;

import java.time.Instant;
import kh.ccc.platform.journal.EventTable;

/** What happened to an audit. */
public sealed interface AuditEvent {

  /** The stored names of the events. */
  EventTable<AuditEvent> TABLE =
      new EventTable<AuditEvent>()
          .with("started.v1", Started.class)
          .with("finished.v1", Finished.class);

  /**
   * @param by account id, or system:audit at night
   */
  record Started(String auditId, String by, Instant at) implements AuditEvent {}

  record Finished(AuditReport report) implements AuditEvent {}
}
