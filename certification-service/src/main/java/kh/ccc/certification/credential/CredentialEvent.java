package kh.ccc.certification.credential;

import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happened to a credential. */
public sealed interface CredentialEvent {

  /** The stored names of the events. */
  EventTable<CredentialEvent> TABLE =
      new EventTable<CredentialEvent>()
          .with("issued.v1", Issued.class)
          .with("signed-again.v1", SignedAgain.class);

  /**
   * It was issued, or issued anew because what it tells of has changed.
   *
   * @param basis what it follows from
   * @param holder absent for what was issued before holders were noted
   */
  record Issued(
      CredentialKind kind, Basis basis, StatusEntry status, Signed signed, @Nullable Holder holder)
      implements CredentialEvent {}

  /** The same words under another key. */
  record SignedAgain(String reason, Signed signed) implements CredentialEvent {}
}
