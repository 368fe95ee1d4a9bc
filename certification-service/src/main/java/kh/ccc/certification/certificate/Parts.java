package kh.ccc.certification.certificate;

import java.util.Optional;

/**
 * Who had a part in the case that a certificate stands on: whoever advised, evaluated, reviewed or
 * judged an appeal does not decide on it later, either (ISO/IEC 17065, 7.6 and 7.13).
 */
@FunctionalInterface
public interface Parts {

  /** Code of the part that somebody had, other than deciding; empty when they had none. */
  Optional<String> of(Grant grant, String account);

  /** Refuses somebody who had one. */
  default void requireNone(Grant grant, String account) {
    of(grant, account)
        .ifPresent(part -> {
          throw CertificateRefusals.involved(part);
        });
  }
}
