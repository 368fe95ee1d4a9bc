package kh.ccc.gateway.session;

import java.util.Optional;
import kh.ccc.platform.store.PersonCipher;
import tools.jackson.databind.json.JsonMapper;

/** Closes and opens what a session holds. */
final class Seal {

  private static final String PURPOSE = "tokens";

  private final PersonCipher cipher = new PersonCipher();
  private final JsonMapper json;

  Seal(JsonMapper json) {
    this.json = json;
  }

  byte[] close(SessionKey key, Held held) {
    return cipher.seal(key.id(), key.derived(PURPOSE), json.writeValueAsBytes(held));
  }

  Optional<Held> open(SessionKey key, byte[] sealed) {
    return cipher
        .open(key.id(), key.derived(PURPOSE), sealed)
        .map(bytes -> json.readValue(bytes, Held.class));
  }
}
