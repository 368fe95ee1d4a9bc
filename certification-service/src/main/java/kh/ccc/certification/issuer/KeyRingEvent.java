package kh.ccc.certification.issuer;

import java.time.Instant;
import kh.ccc.platform.journal.EventTable;

/** What happened to the issuer's keys. */
public sealed interface KeyRingEvent {

  /** The stored names of the events. */
  EventTable<KeyRingEvent> TABLE =
      new EventTable<KeyRingEvent>()
          .with("key-made.v1", Made.class)
          .with("key-compromised.v1", Compromised.class);

  /**
   * A key was made and signs from now on.
   *
   * @param publicKey Multikey form; the private half is in no journal
   */
  record Made(String keyId, KeyPurpose purpose, String publicKey, Instant at)
      implements KeyRingEvent {}

  /** Somebody else may have signed with it: its signatures are worth nothing any more. */
  record Compromised(String keyId, String reason, Instant at) implements KeyRingEvent {}
}
