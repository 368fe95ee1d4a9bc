package kh.ccc.certification.certificate;

import java.time.LocalDate;
import kh.ccc.platform.journal.EventTable;

/** What happened to a certificate. */
public sealed interface CertificateEvent {

  /** The stored names of the events. */
  EventTable<CertificateEvent> TABLE =
      new EventTable<CertificateEvent>()
          .with("granted.v1", Granted.class)
          .with("suspended.v1", Suspended.class)
          .with("reinstated.v1", Reinstated.class);

  /** The certificate came to be under that number. */
  record Granted(String number, Grant grant) implements CertificateEvent {}

  /** It is not to be relied upon for now. */
  record Suspended(Suspension suspension) implements CertificateEvent {}

  /** What was wrong is put right; the term stays as it was. */
  record Reinstated(LocalDate on, String resolution) implements CertificateEvent {}
}
