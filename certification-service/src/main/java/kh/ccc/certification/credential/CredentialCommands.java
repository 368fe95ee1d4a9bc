package kh.ccc.certification.credential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

  /** Makes the words for a place in the status lists. */
  @FunctionalInterface
  interface Drafting {
    Draft draft(StatusEntry status);
  }

  /**
   * Sees to it that there is such a credential and that its status is noted; repeating it changes
   * nothing.
   *
   * @param words asked for when it is due; empty while a fact is missing
   */
  void follow(Award award, Supplier<Optional<Drafting>> words, CommandContext context) {
    Credential known = state(award.id());
    Optional<Drafting> due =
        Credential.isDue(known, award.basis()) ? words.get() : Optional.empty();
    Credential now = due.map(drafting -> issue(award, known, drafting, context)).orElse(known);
    note(award, Credential.wordings(now));
  }

  private Credential issue(
      Award award, Credential known, Drafting drafting, CommandContext context) {
    StatusEntry status = statuses.reserve(place(award.id(), Credential.wordings(known) + 1));
    Draft words = drafting.draft(status);
    Signed signed =
        sealing.seal(
            words.document(), words.qr(), keys.signer(KeyPurpose.CREDENTIALS), context.at());
    return credentials
        .execute(
            award.id(),
            context,
            state ->
                Credential.isDue(state, award.basis())
                    ? List.of(
                        new CredentialEvent.Issued(
                            award.kind(), award.basis(), status, signed, award.holder()))
                    : List.of())
        .state();
  }

  /** Notes the status of its present words; whatever it said before stays revoked. */
  private void note(Award award, int wordings) {
    for (int older = 1; older < wordings; older++) {
      statuses.note(place(award.id(), older), Long.MAX_VALUE, true, false);
    }
    statuses.note(
        place(award.id(), wordings), award.basis().version(), award.revoked(), award.suspended());
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
