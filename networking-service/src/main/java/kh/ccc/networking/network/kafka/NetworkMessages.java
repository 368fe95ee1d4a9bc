package kh.ccc.networking.network.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.AppreciationAsked;
import kh.ccc.contracts.networking.NetworkCreated;
import kh.ccc.contracts.networking.NetworkMemberJoined;
import kh.ccc.contracts.networking.NetworkMemberLeft;
import kh.ccc.networking.network.Appreciation;
import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkEvent;
import kh.ccc.platform.journal.Message;

/** What other services are told of a network; each message carries its whole public state. */
public final class NetworkMessages {

  private NetworkMessages() {}

  public static List<Message<?>> of(Network before, NetworkEvent event, Network after) {
    var network = publicState(after.active());
    String key = network.networkId();
    return List.of(
        switch (event) {
          case NetworkEvent.Created created ->
              new Message<>(Contracts.NETWORK_CREATED, key, new NetworkCreated(network));
          case NetworkEvent.MemberJoined joined ->
              new Message<>(
                  Contracts.NETWORK_MEMBER_JOINED,
                  key,
                  new NetworkMemberJoined(network, joined.cboId()));
          case NetworkEvent.MemberLeft left ->
              new Message<>(
                  Contracts.NETWORK_MEMBER_LEFT, key, new NetworkMemberLeft(network, left.cboId()));
          case NetworkEvent.AppreciationAsked asked -> asked(asked.appreciation(), network);
        });
  }

  /** Under a key of its own, so that no later message takes its place. */
  private static Message<AppreciationAsked> asked(
      Appreciation appreciation, kh.ccc.contracts.networking.Network network) {
    return new Message<>(
        Contracts.APPRECIATION_ASKED,
        appreciation.appreciationId(),
        new AppreciationAsked(
            new kh.ccc.contracts.networking.Appreciation(
                appreciation.appreciationId(),
                network.networkId(),
                appreciation.groupKm(),
                appreciation.groupLatin(),
                network.area(),
                appreciation.member(),
                appreciation.termFrom(),
                appreciation.termUntil(),
                network.synthetic())));
  }

  private static kh.ccc.contracts.networking.Network publicState(Network.Active network) {
    return new kh.ccc.contracts.networking.Network(
        network.networkId(),
        network.nameKm(),
        network.nameLatin(),
        network.area(),
        network.status(),
        network.members().size(),
        network.synthetic());
  }
}
