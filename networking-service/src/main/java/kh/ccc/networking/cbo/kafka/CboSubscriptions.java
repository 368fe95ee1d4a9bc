package kh.ccc.networking.cbo.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Every event of the register carries the CBO's whole public state, so each is read alike. */
public final class CboSubscriptions {

  private static final String REGISTERED = "REGISTERED";

  private CboSubscriptions() {}

  public static List<Subscription<?>> of(BiConsumer<KnownCbo, Position> note) {
    return List.of(
        new Subscription<>(
            Contracts.CBO_SUBMITTED, (event, at) -> note.accept(known(event.cbo()), at)),
        new Subscription<>(
            Contracts.CBO_RETURNED, (event, at) -> note.accept(known(event.cbo()), at)),
        new Subscription<>(
            Contracts.CBO_REGISTERED, (event, at) -> note.accept(known(event.cbo()), at)),
        new Subscription<>(
            Contracts.CBO_REJECTED, (event, at) -> note.accept(known(event.cbo()), at)));
  }

  private static KnownCbo known(Cbo cbo) {
    return new KnownCbo(
        cbo.cboId(),
        cbo.nameKm(),
        cbo.nameLatin(),
        cbo.area(),
        cbo.status().equals(REGISTERED),
        cbo.synthetic(),
        cbo.representative());
  }
}
