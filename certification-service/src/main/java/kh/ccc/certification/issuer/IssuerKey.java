package kh.ccc.certification.issuer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key and what became of it.
 *
 * @param id last part of its address, {@code key-1}
 * @param publicKey Multikey form, {@code z6Mk…}
 * @param compromisedAt when it was found that somebody else may have signed with it
 */
public record IssuerKey(
    String id,
    KeyPurpose purpose,
    String publicKey,
    Instant madeAt,
    @Nullable Instant compromisedAt) {

  public boolean isCompromised() {
    return compromisedAt != null;
  }

  IssuerKey compromised(Instant at) {
    return new IssuerKey(id, purpose, publicKey, madeAt, at);
  }
}
