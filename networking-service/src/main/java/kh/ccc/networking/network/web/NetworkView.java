package kh.ccc.networking.network.web;

import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkViews;

/**
 * A network as anyone may see it.
 *
 * @param members how many CBOs belong to it
 */
record NetworkView(
    String networkId,
    String nameKm,
    String nameLatin,
    String area,
    String status,
    int members,
    boolean synthetic) {

  static NetworkView of(Network.Active network) {
    return new NetworkView(
        network.networkId(),
        network.nameKm(),
        network.nameLatin(),
        network.area(),
        network.status(),
        network.members().size(),
        network.synthetic());
  }

  static NetworkView of(NetworkViews.Entry entry) {
    return new NetworkView(
        entry.networkId(),
        entry.nameKm(),
        entry.nameLatin(),
        entry.area(),
        entry.status(),
        entry.members(),
        entry.synthetic());
  }
}
