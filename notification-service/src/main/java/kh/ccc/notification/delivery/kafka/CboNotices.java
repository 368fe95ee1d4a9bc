package kh.ccc.notification.delivery.kafka;

import java.util.List;
import java.util.function.BiConsumer;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Takes note of CBOs and tells their representatives what became of their record. */
final class CboNotices {

  private final Notifier notifier;
  private final BiConsumer<KnownCbo, Position> note;

  CboNotices(Notifier notifier, BiConsumer<KnownCbo, Position> note) {
    this.notifier = notifier;
    this.note = note;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(
            Contracts.CBO_SUBMITTED,
            (event, at) -> heard(event.cbo(), at, about(Template.CBO_SUBMITTED, event.cbo()))),
        new Subscription<>(
            Contracts.CBO_RETURNED,
            (event, at) ->
                heard(
                    event.cbo(),
                    at,
                    about(Template.CBO_RETURNED, event.cbo()).text("reason", event.reason()))),
        new Subscription<>(
            Contracts.CBO_REGISTERED,
            (event, at) -> heard(event.cbo(), at, registered(event.cbo()))),
        new Subscription<>(
            Contracts.CBO_REJECTED,
            (event, at) ->
                heard(
                    event.cbo(),
                    at,
                    about(Template.CBO_REJECTED, event.cbo()).text("reason", event.reason()))));
  }

  private void heard(Cbo cbo, Position position, Notice notice) {
    note.accept(known(cbo), position);
    Recipients.tell(notifier, position, cbo.representative(), notice);
    notifier.heardOf(cbo.cboId());
  }

  private static Notice registered(Cbo cbo) {
    String number = cbo.number();
    return about(Template.CBO_REGISTERED, "/cbos/" + cbo.cboId(), cbo)
        .text("number", number == null ? "" : number);
  }

  /**
   * A record that is not registered has no public page; its representative finds it at the desk.
   */
  private static Notice about(Template template, Cbo cbo) {
    return about(template, "/desk/cbo/" + cbo.cboId(), cbo);
  }

  private static Notice about(Template template, String path, Cbo cbo) {
    return Notice.of(template, path).cbo(cbo.cboId()).madeUp(cbo.synthetic());
  }

  private static KnownCbo known(Cbo cbo) {
    return new KnownCbo(
        cbo.cboId(), cbo.nameKm(), cbo.nameLatin(), cbo.synthetic(), cbo.representative());
  }
}
