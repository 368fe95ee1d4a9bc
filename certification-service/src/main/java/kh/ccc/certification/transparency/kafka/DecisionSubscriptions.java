package kh.ccc.certification.transparency.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import kh.ccc.certification.transparency.Decision;
import kh.ccc.certification.transparency.Decision.Kind;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.time.Programme;

/**
 * Hears of decisions as everybody else does: what was told to the other services is what the log
 * has, and it has all of it.
 */
public final class DecisionSubscriptions {

  private DecisionSubscriptions() {}

  /** Subscriptions to all decisions. */
  public static List<Subscription<?>> of(BiConsumer<Decision, Position> keep) {
    return List.of(
        on(Contracts.CERTIFICATE_GRANTED, Kind.GRANTED, e -> e.certificate(), keep),
        on(Contracts.CERTIFICATE_SUSPENDED, Kind.SUSPENDED, e -> e.certificate(), keep),
        on(Contracts.CERTIFICATE_REINSTATED, Kind.REINSTATED, e -> e.certificate(), keep),
        on(Contracts.CERTIFICATE_WITHDRAWN, Kind.WITHDRAWN, e -> e.certificate(), keep),
        on(Contracts.CERTIFICATE_LEVEL_CHANGED, Kind.LEVEL_CHANGED, e -> e.certificate(), keep),
        on(Contracts.CERTIFICATE_VOIDED, Kind.VOIDED, e -> e.certificate(), keep),
        new Subscription<>(
            Contracts.APPLICATION_REFUSED,
            (event, at) ->
                keep.accept(of(at, Kind.REFUSED, event.application().applicationId(), null), at)),
        new Subscription<>(
            Contracts.APPEAL_DECIDED,
            (event, at) ->
                keep.accept(
                    of(at, Kind.APPEAL_DECIDED, event.appeal().appealId(), event.outcome()), at)));
  }

  private static <T extends Record> Subscription<T> on(
      EventType<T> type,
      Kind kind,
      java.util.function.Function<T, Certificate> certificate,
      BiConsumer<Decision, Position> keep) {
    return new Subscription<>(
        type, (event, at) -> keep.accept(of(at, kind, certificate.apply(event)), at));
  }

  private static Decision of(Position at, Kind kind, Certificate certificate) {
    return new Decision(
        Decision.idOf(at.eventId()),
        kind,
        certificate.number(),
        certificate.cboId(),
        certificate.level(),
        null,
        Programme.dayOf(at.at()));
  }

  /** Who was refused or appealed is not public; that something was decided is. */
  private static Decision of(
      Position at, Kind kind, String subject, @org.jspecify.annotations.Nullable String outcome) {
    return new Decision(
        Decision.idOf(at.eventId()), kind, subject, null, null, outcome, Programme.dayOf(at.at()));
  }
}
