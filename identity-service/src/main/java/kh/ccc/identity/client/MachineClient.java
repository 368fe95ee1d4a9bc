package kh.ccc.identity.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.identity.client.MachineClientEvent.Deactivated;
import kh.ccc.identity.client.MachineClientEvent.Registered;
import kh.ccc.identity.client.MachineClientEvent.SecretReplaced;
import kh.ccc.platform.domain.Refusal;

/**
 * Another organisation's system that asks on its own behalf, by client credentials.
 *
 * @param grants what it may do; sorted
 */
public record MachineClient(Status status, String name, List<String> grants) {

  /** Whether the client gets tokens. */
  public enum Status {
    NONE,
    ACTIVE,
    DEACTIVATED
  }

  /** What a machine may be: a reader. Decisions are for people. */
  public static final Set<String> ROLES = Set.of("DONOR", "AUDITOR");

  public static final MachineClient NONE = new MachineClient(Status.NONE, "", List.of());

  /** The client after an event. */
  public static MachineClient apply(MachineClient before, MachineClientEvent event) {
    return switch (event) {
      case Registered registered ->
          new MachineClient(Status.ACTIVE, registered.name(), registered.grants());
      case SecretReplaced replaced -> before;
      case Deactivated deactivated ->
          new MachineClient(Status.DEACTIVATED, before.name, before.grants);
    };
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  List<MachineClientEvent> register(String wantedName, List<String> wanted) {
    return status == Status.NONE
        ? List.of(new Registered(wantedName, List.copyOf(new TreeSet<>(wanted))))
        : List.of();
  }

  List<MachineClientEvent> replaceSecret() {
    if (status == Status.DEACTIVATED) {
      throw new Refusal("client-deactivated");
    }
    return List.of(new SecretReplaced());
  }

  List<MachineClientEvent> deactivate() {
    return status == Status.DEACTIVATED ? List.of() : List.of(new Deactivated());
  }
}
