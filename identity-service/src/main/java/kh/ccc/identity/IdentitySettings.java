package kh.ccc.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set.
 *
 * @param demo demonstration accounts may sign in
 * @param operatorSecret secret of the operator's client, empty for none
 * @param webSecret secret of the gateway, which keeps people signed in; empty for none
 * @param secondStep everybody with a role of the secretariat or its bodies needs a phone besides
 *     the password; demonstration accounts do not
 * @param keys life of the signing keys
 * @param signIn how long a sign-in lasts, and what happens to those who guess
 */
@ConfigurationProperties("sahakum.identity")
public record IdentitySettings(
    @DefaultValue("false") boolean demo,
    @DefaultValue("") String operatorSecret,
    @DefaultValue("") String webSecret,
    @DefaultValue("true") boolean secondStep,
    @DefaultValue Keys keys,
    @DefaultValue SignIn signIn) {

  /** Shorter could be guessed at machine speed. */
  private static final int SHORTEST_SECRET = 16;

  public IdentitySettings {
    requireLong("SAHAKUM_OPERATOR_SECRET", operatorSecret);
    requireLong("SAHAKUM_OIDC_CLIENT_SECRET", webSecret);
  }

  private static void requireLong(String key, String secret) {
    if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "%s must have at least %d characters".formatted(key, SHORTEST_SECRET));
    }
  }

  /**
   * The life of a signing key.
   *
   * @param rotateAfter age at which a successor is made
   * @param publishedBefore how long a key is published before it signs
   * @param kept how long a key stays published after its successor took over
   */
  public record Keys(
      @DefaultValue("30d") Duration rotateAfter,
      @DefaultValue("30s") Duration publishedBefore,
      @DefaultValue("1d") Duration kept) {}

  /**
   * Signing in.
   *
   * @param lasts how long a person stays signed in at this page; not longer than an unused session
   *     of the gateway, else whoever finds that one ended is let in again without a password
   * @param freeFailuresPerAccount failures before an account's next attempt has to wait
   * @param freeFailuresPerAddress failures before an address's next attempt has to wait; an office
   *     shares one address
   * @param longestWait the wait doubles up to this
   */
  public record SignIn(
      @DefaultValue("30m") Duration lasts,
      @DefaultValue("5") int freeFailuresPerAccount,
      @DefaultValue("20") int freeFailuresPerAddress,
      @DefaultValue("15m") Duration longestWait) {}
}
