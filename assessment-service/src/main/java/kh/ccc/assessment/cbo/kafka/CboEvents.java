package kh.ccc.assessment.cbo.kafka;

import java.util.function.BiConsumer;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.contracts.Contracts;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Reads the registry's events of CBOs; each tells the CBO's whole public state. */
public final class CboEvents {

  private CboEvents() {}

  public static Subscription<?> submitted(BiConsumer<Cbo, Position> projection) {
    return new Subscription<>(
        Contracts.CBO_SUBMITTED, (event, at) -> projection.accept(cbo(event.cbo()), at));
  }

  public static Subscription<?> returned(BiConsumer<Cbo, Position> projection) {
    return new Subscription<>(
        Contracts.CBO_RETURNED, (event, at) -> projection.accept(cbo(event.cbo()), at));
  }

  public static Subscription<?> registered(BiConsumer<Cbo, Position> projection) {
    return new Subscription<>(
        Contracts.CBO_REGISTERED, (event, at) -> projection.accept(cbo(event.cbo()), at));
  }

  public static Subscription<?> rejected(BiConsumer<Cbo, Position> projection) {
    return new Subscription<>(
        Contracts.CBO_REJECTED, (event, at) -> projection.accept(cbo(event.cbo()), at));
  }

  private static Cbo cbo(kh.ccc.contracts.registry.Cbo told) {
    return new Cbo(
        told.cboId(),
        told.number(),
        told.nameKm(),
        told.nameLatin(),
        told.area(),
        told.status(),
        told.representative(),
        told.synthetic());
  }
}
