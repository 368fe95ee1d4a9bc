package kh.ccc.identity.client;

import java.time.Instant;
import java.util.Optional;

/** Hashes of the secrets of machine clients. */
public interface ClientSecrets {

  Optional<String> hashOf(String clientId);

  void keep(String clientId, String hash, Instant at);

  /** A secret that nobody guesses. */
  String newSecret();

  /** For secrets that nobody can guess a fast hash is right: a token request should be cheap. */
  String hash(String secret);
}
