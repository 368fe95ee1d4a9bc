package kh.ccc.certification.certificate;

import java.util.Optional;

/**
 * Who had a part in the case that a certificate stands on: whoever advised, evaluated, reviewed or
 * judged an appeal does not decide on it later, either (ISO/IEC 17065, 7.6 and 7.13).
 */
@FunctionalInterface
public interface Parts {

  /** What is known of the case, read once. */
  Lookup in(Grant grant);

  /** Refuses somebody who had one. */
  default void requireNone(Grant grant, String account) {
    in(grant).requireNone(account);
  }

  /** The parts that accounts had in one case. */
  @FunctionalInterface
  interface Lookup {

    /** Code of the part that somebody had, other than deciding; empty when they had none. */
    Optional<String> of(String account);

    default Lookup or(Lookup other) {
      return account -> of(account).or(() -> other.of(account));
    }

    /** Refuses somebody who had one. */
    default void requireNone(String account) {
      of(account)
          .ifPresent(part -> {
            throw CertificateRefusals.involved(part);
          });
    }
  }
}
