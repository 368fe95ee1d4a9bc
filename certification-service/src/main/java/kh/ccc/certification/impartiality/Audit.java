package kh.ccc.certification.impartiality;

import java.time.Instant;

/** One audit of the journals for impartiality. */
public sealed interface Audit {

  record NotStarted() implements Audit {}

  /** It was asked for, whatever became of it. */
  sealed interface Known extends Audit {
    String auditId();

    String by();

    Instant startedAt();
  }

  record Running(String auditId, String by, Instant startedAt) implements Known {}

  record Finished(String auditId, String by, Instant startedAt, AuditReport report)
      implements Known {}

  static Audit apply(Audit state, AuditEvent event) {
    return switch (event) {
      case AuditEvent.Started started -> new Running(started.auditId(), started.by(), started.at());
      case AuditEvent.Finished finished -> {
        Known known = known(state);
        yield new Finished(known.auditId(), known.by(), known.startedAt(), finished.report());
      }
    };
  }

  private static Known known(Audit state) {
    if (state instanceof Known known) {
      return known;
    }
    throw new IllegalStateException("the first event is not a start");
  }
}
