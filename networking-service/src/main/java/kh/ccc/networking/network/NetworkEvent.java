package kh.ccc.networking.network;

import java.time.LocalDate;
import kh.ccc.platform.journal.EventTable;

/** What happens to a network. */
public sealed interface NetworkEvent {

  /** Names of these events in the journal. */
  EventTable<NetworkEvent> TABLE =
      new EventTable<NetworkEvent>()
          .with("created.v1", Created.class)
          .with("member-joined.v1", MemberJoined.class)
          .with("member-left.v1", MemberLeft.class)
          .with("appreciation-asked.v1", AppreciationAsked.class);

  /** The network works from now on. */
  record Created(String networkId, String nameKm, String nameLatin, String area, boolean synthetic)
      implements NetworkEvent {}

  /** A CBO belongs to the network from that day on. */
  record MemberJoined(String cboId, LocalDate on) implements NetworkEvent {}

  /** A CBO no longer belongs to the network. */
  record MemberLeft(String cboId, LocalDate on) implements NetworkEvent {}

  /** A member of one of its technical working groups is to be thanked. */
  record AppreciationAsked(Appreciation appreciation) implements NetworkEvent {}
}
