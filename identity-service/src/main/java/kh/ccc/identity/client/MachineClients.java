package kh.ccc.identity.client;

import java.util.List;
import java.util.Optional;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.EventTable;
import kh.ccc.platform.journal.Versioned;

/** What may be done with machine clients. */
public final class MachineClients {

  public static final AggregateType<MachineClient, MachineClientEvent> TYPE =
      new AggregateType<>(
          "client",
          MachineClient.NONE,
          MachineClient::apply,
          new EventTable<MachineClientEvent>()
              .with("registered.v1", MachineClientEvent.Registered.class)
              .with("secret-replaced.v1", MachineClientEvent.SecretReplaced.class)
              .with("deactivated.v1", MachineClientEvent.Deactivated.class),
          AggregateType.nothingPublic());

  private final Aggregates<MachineClient, MachineClientEvent> clients;
  private final ClientSecrets secrets;

  public MachineClients(
      Aggregates<MachineClient, MachineClientEvent> clients, ClientSecrets secrets) {
    this.clients = clients;
    this.secrets = secrets;
  }

  /** A client with a secret that is told once. */
  public record WithSecret(Versioned<MachineClient> client, String secret) {}

  /** Registers a client; a repeated command gives a new secret in place of the first. */
  public WithSecret register(CommandContext context, String name, List<String> grants) {
    String id = context.newId();
    String secret = giveSecret(id, context);
    return new WithSecret(
        clients.execute(id, context, client -> client.register(name, grants)), secret);
  }

  /** Gives the client a new secret; the old one ends at once. */
  public WithSecret replaceSecret(String id, long expectedVersion, CommandContext context) {
    get(id);
    Versioned<MachineClient> client =
        clients.execute(id, expectedVersion, context, MachineClient::replaceSecret);
    return new WithSecret(client, giveSecret(id, context));
  }

  public Versioned<MachineClient> deactivate(
      String id, long expectedVersion, CommandContext context) {
    get(id);
    return clients.execute(id, expectedVersion, context, MachineClient::deactivate);
  }

  public Optional<Versioned<MachineClient>> find(String id) {
    return clients.find(id);
  }

  public Versioned<MachineClient> get(String id) {
    return find(id).orElseThrow(() -> new Unknown("client-unknown"));
  }

  private String giveSecret(String id, CommandContext context) {
    String secret = secrets.newSecret();
    secrets.keep(id, secrets.hash(secret), context.at());
    return secret;
  }
}
