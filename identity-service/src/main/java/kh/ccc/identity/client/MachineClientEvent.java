package kh.ccc.identity.client;

import java.util.List;

/** What happened to a machine client. Its secret has no place here. */
public sealed interface MachineClientEvent {

  /**
   * The client came to be.
   *
   * @param name the organisation or system, not a person
   * @param grants {@code ROLE} or {@code ROLE@<area>}
   */
  record Registered(String name, List<String> grants) implements MachineClientEvent {}

  record SecretReplaced() implements MachineClientEvent {}

  record Deactivated() implements MachineClientEvent {}
}
