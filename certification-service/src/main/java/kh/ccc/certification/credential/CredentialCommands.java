package kh.ccc.certification.credential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Issues credentials and finds them. */
public final class CredentialCommands {

  private final Aggregates<Credential, CredentialEvent> credentials;
  private final StatusEntries statuses;
  private final IssuerKeys keys;
  private final Sealing sealing;

  public CredentialCommands(
      Aggregates<Credential, CredentialEvent> credentials,
      StatusEntries statuses,
      IssuerKeys keys,
      Sealing sealing) {
    this.credentials = credentials;
    this.statuses = statuses;
    this.keys = keys;
    this.sealing = sealing;
  }

  /**
   * What a credential is to say.
   *
   * @param qr what its QR code says, when it has one
   */
  record Draft(Map<String, Object> document, Optional<QrPayload> qr) {}

  /** Sees to it that there is a credential on that basis; repeating it changes nothing. */
  void issue(Award award, Function<StatusEntry, Draft> draft, CommandContext context) {
    Credential known = state(award.id());
    if (!Credential.isDue(known, award.basis())) {
      return;
    }
    StatusEntry status = statuses.reserve(place(award.id(), Credential.wordings(known) + 1));
    Draft words = draft.apply(status);
    Signed signed =
        sealing.seal(
            words.document(), words.qr(), keys.signer(KeyPurpose.CREDENTIALS), context.at());
    credentials.execute(
        award.id(),
        context,
        state ->
            Credential.isDue(state, award.basis())
                ? List.of(
                    new CredentialEvent.Issued(
                        award.kind(), award.basis(), status, signed, award.holder()))
                : List.of());
  }

  /** Notes the status of its present words; whatever it said before stays revoked. */
  void note(String id, long version, boolean revoked, boolean suspended) {
    int wordings = Credential.wordings(state(id));
    for (int older = 1; older < wordings; older++) {
      statuses.note(place(id, older), Long.MAX_VALUE, true, false);
    }
    statuses.note(place(id, wordings), version, revoked, suspended);
  }

  private Credential state(String id) {
    return credentials.find(id).map(Versioned::state).orElseGet(Credential.NotIssued::new);
  }

  /** Each wording has a place of its own in the status lists. */
  private static String place(String id, int wording) {
    return wording <= 1 ? id : id + "." + wording;
  }

  /** Signs the same words again when the withdrawn key signed them. */
  void signAgain(String id, String withdrawnKey, CommandContext context) {
    credentials.execute(
        id,
        context,
        state -> {
          Credential.Issued issued = Credential.issued(state);
          Signed again =
              sealing.sealAgain(issued.signed(), keys.signer(KeyPurpose.CREDENTIALS), context.at());
          return Credential.signAgain(
              issued, withdrawnKey, "key " + withdrawnKey + " was withdrawn", again);
        });
  }

  /** The credential with that id; empty when there is none. */
  public Optional<Versioned<Credential>> find(String id) {
    return credentials.find(id);
  }
}
