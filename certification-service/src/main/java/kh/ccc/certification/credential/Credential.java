package kh.ccc.certification.credential;

import java.util.List;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.AggregateType;
import org.jspecify.annotations.Nullable;

/** A signed document that tells of a fact. */
public sealed interface Credential {

  /** Before it is issued. */
  record NotIssued() implements Credential {}

  /**
   * @param wordings how often its words changed; each has a place of its own in the status lists,
   *     so that older words can be revoked
   * @param issues how often it was signed
   * @param holder who may list it
   */
  record Issued(
      CredentialKind kind,
      Basis basis,
      StatusEntry status,
      Signed signed,
      int wordings,
      int issues,
      @Nullable Holder holder)
      implements Credential {}

  /** What the journal must know of credentials. */
  static AggregateType<Credential, CredentialEvent> type() {
    return new AggregateType<>(
        "credential",
        new NotIssued(),
        Credential::apply,
        CredentialEvent.TABLE,
        AggregateType.nothingPublic());
  }

  /** True when a credential on that basis is still to be issued. */
  static boolean isDue(Credential state, Basis basis) {
    return switch (state) {
      case NotIssued none -> true;
      case Issued issued -> basis.isNewsAfter(issued.basis());
    };
  }

  /** The same words are signed again, unless another key than the withdrawn one signed them. */
  static List<CredentialEvent> signAgain(
      Issued issued, String withdrawnKey, String reason, Signed again) {
    return issued.signed().keyId().equals(withdrawnKey)
        ? List.of(new CredentialEvent.SignedAgain(reason, again))
        : List.of();
  }

  static Credential apply(Credential state, CredentialEvent event) {
    return switch (event) {
      case CredentialEvent.Issued issued ->
          new Issued(
              issued.kind(),
              issued.basis(),
              issued.status(),
              issued.signed(),
              wordings(state) + 1,
              issues(state) + 1,
              issued.holder());
      case CredentialEvent.SignedAgain again -> {
        Issued issued = issued(state);
        yield new Issued(
            issued.kind(),
            issued.basis(),
            issued.status(),
            again.signed(),
            issued.wordings(),
            issued.issues() + 1,
            issued.holder());
      }
    };
  }

  /** The issued credential; unknown when it is none. */
  static Issued issued(Credential state) {
    return switch (state) {
      case Issued issued -> issued;
      case NotIssued none -> throw new Unknown("credential-unknown");
    };
  }

  /** How often its words changed; 0 before it is issued. */
  static int wordings(Credential state) {
    return switch (state) {
      case Issued issued -> issued.wordings();
      case NotIssued none -> 0;
    };
  }

  private static int issues(Credential state) {
    return switch (state) {
      case Issued issued -> issued.issues();
      case NotIssued none -> 0;
    };
  }
}
