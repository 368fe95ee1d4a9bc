package kh.ccc.networking.network;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** A network of the CBOs of a province (domain.md 1.7). */
public sealed interface Network {

  /** Where every network begins. */
  static Network none() {
    return new None();
  }

  /** Before it was created. */
  record None() implements Network {}

  /**
   * It works, and CBOs join and leave.
   *
   * @param area NCDD code of the province
   * @param members since which day each CBO belongs to it
   * @param appreciations who of its technical working groups was thanked
   */
  record Active(
      String networkId,
      String nameKm,
      String nameLatin,
      String area,
      boolean synthetic,
      SortedMap<String, LocalDate> members,
      List<Appreciation> appreciations)
      implements Network {

    public Active {
      appreciations = List.copyOf(appreciations);
    }

    public String status() {
      return "ACTIVE";
    }

    Active with(String cboId, LocalDate since) {
      SortedMap<String, LocalDate> more = new TreeMap<>(members);
      more.put(cboId, since);
      return with(more, appreciations);
    }

    Active with(Appreciation appreciation) {
      return with(members, Stream.concat(appreciations.stream(), Stream.of(appreciation)).toList());
    }

    private Active with(SortedMap<String, LocalDate> now, List<Appreciation> thanked) {
      return new Active(networkId, nameKm, nameLatin, area, synthetic, now, thanked);
    }

    Active without(String cboId) {
      SortedMap<String, LocalDate> fewer = new TreeMap<>(members);
      fewer.remove(cboId);
      return with(fewer, appreciations);
    }
  }

  /** The network when there is one. */
  default Active active() {
    return switch (this) {
      case None none -> throw new Unknown("network-unknown");
      case Active active -> active;
    };
  }

  /** A network is created once; the same command again changes nothing. */
  default List<NetworkEvent> create(String networkId, NewNetwork network) {
    return switch (this) {
      case None none ->
          List.of(
              new NetworkEvent.Created(
                  networkId,
                  network.nameKm(),
                  network.nameLatin(),
                  network.area(),
                  network.synthetic()));
      case Active active -> List.of();
    };
  }

  /**
   * A registered CBO joins. Made-up and real organizations do not mix: a made-up membership would
   * be a made-up fact about a real organization.
   */
  default List<NetworkEvent> join(KnownCbo cbo, LocalDate today) {
    Active network = active();
    if (network.members().containsKey(cbo.cboId())) {
      return List.of();
    }
    if (!cbo.registered()) {
      throw new Refusal("cbo-not-registered");
    }
    if (cbo.synthetic() != network.synthetic()) {
      throw new Refusal("synthetic-mixed");
    }
    return List.of(new NetworkEvent.MemberJoined(cbo.cboId(), today));
  }

  /** A member leaves; who is no member has nothing to leave. */
  default List<NetworkEvent> leave(String cboId, LocalDate today) {
    return active().members().containsKey(cboId)
        ? List.of(new NetworkEvent.MemberLeft(cboId, today))
        : List.of();
  }

  /**
   * Asks that a member of one of its technical working groups be thanked: once for a term, and not
   * by the member.
   *
   * @param actor account id of who asks
   */
  default List<NetworkEvent> ask(Appreciation appreciation, String actor, LocalDate today) {
    appreciation.check(today);
    if (appreciation.member().equals(actor)) {
      throw new Refusal("appreciation-of-oneself");
    }
    for (Appreciation known : active().appreciations()) {
      if (known.appreciationId().equals(appreciation.appreciationId())) {
        return List.of();
      }
      if (known.overlaps(appreciation)) {
        throw new Refusal("appreciated-already");
      }
    }
    return List.of(new NetworkEvent.AppreciationAsked(appreciation));
  }

  /** The state after an event. */
  static Network apply(Network before, NetworkEvent event) {
    return switch (event) {
      case NetworkEvent.Created created ->
          new Active(
              created.networkId(),
              created.nameKm(),
              created.nameLatin(),
              created.area(),
              created.synthetic(),
              new TreeMap<>(),
              List.of());
      case NetworkEvent.MemberJoined joined -> before.active().with(joined.cboId(), joined.on());
      case NetworkEvent.MemberLeft left -> before.active().without(left.cboId());
      case NetworkEvent.AppreciationAsked asked -> before.active().with(asked.appreciation());
    };
  }
}
