package kh.ccc.networking.network;

import java.util.function.Function;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Creates networks, lets CBOs join and leave. */
public final class NetworkCommands {

  private final Aggregates<Network, NetworkEvent> networks;
  private final KnownCbos cbos;

  public NetworkCommands(Aggregates<Network, NetworkEvent> networks, KnownCbos cbos) {
    this.networks = networks;
    this.cbos = cbos;
  }

  public Versioned<Network> create(NewNetwork network, CommandContext context) {
    String networkId = context.newId();
    return networks.execute(networkId, context, state -> state.create(networkId, network));
  }

  /** The network as it stands; a network that nobody created is unknown. */
  public Network.Active get(String networkId) {
    return networks
        .find(networkId)
        .orElseThrow(() -> new Unknown("network-unknown"))
        .state()
        .active();
  }

  /** The CBO as this service knows it. */
  public KnownCbo cbo(String cboId) {
    return cbos.find(cboId).orElseThrow(() -> new Unknown("cbo-unknown"));
  }

  public Versioned<Network> join(String networkId, KnownCbo cbo, CommandContext context) {
    return networks.execute(networkId, context, state -> state.join(cbo, context.today()));
  }

  public Versioned<Network> leave(String networkId, String cboId, CommandContext context) {
    return networks.execute(networkId, context, state -> state.leave(cboId, context.today()));
  }

  /** Asks that a member of one of its technical working groups be thanked. */
  public Appreciation ask(
      String networkId, Function<String, Appreciation> appreciation, CommandContext context) {
    Appreciation asked = appreciation.apply(context.newId());
    networks.execute(
        networkId, context, state -> state.ask(asked, context.actor(), context.today()));
    return asked;
  }
}
