package kh.ccc.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kh.ccc.platform.time.Programme;

/**
 * Who commands, under which idempotency key, and when: the domain's clock and source of ids.
 *
 * @param actor account id, or {@code system:<name>}
 * @param commandId unique per command; a repetition changes nothing
 * @param at moment of the command, milliseconds
 */
public record CommandContext(String actor, String commandId, Instant at) {

  /** The id of what this command creates: the same again when the command is repeated. */
  public String newId() {
    return newId("");
  }

  /** The id of one of several things that this command creates. */
  public String newId(String discriminator) {
    byte[] name =
        (actor + '\n' + commandId + '\n' + discriminator).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** Today in Cambodia. */
  public LocalDate today() {
    return Programme.dayOf(at);
  }
}
