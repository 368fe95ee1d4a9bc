package kh.ccc.notification.delivery;

import java.util.Optional;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.notification.contact.ContactPoints;
import kh.ccc.notification.contact.Reachable;

/**
 * Sees to it that people are told once of what concerns them. Everything may be called again with
 * the same event: the delivery's id is made of event, recipient and channel.
 */
public final class Notifier {

  private final Deliveries deliveries;
  private final Awaited awaited;
  private final ContactPoints contacts;
  private final KnownCbos cbos;
  private final Runnable wake;

  /**
   * @param wake told when there is something to send
   */
  public Notifier(
      Deliveries deliveries,
      Awaited awaited,
      ContactPoints contacts,
      KnownCbos cbos,
      Runnable wake) {
    this.deliveries = deliveries;
    this.awaited = awaited;
    this.contacts = contacts;
    this.cbos = cbos;
    this.wake = wake;
  }

  /** Tells one person; who had no contact point when it happened is not told later either. */
  public void tell(Occasion occasion, String recipient, Notice notice) {
    Optional<Reachable> reachable =
        contacts.reachable(recipient).filter(contact -> contact.at(occasion.at()));
    Delivery delivery =
        new Delivery(
            occasion.eventId(),
            recipient,
            reachable.map(Reachable::language).orElse(null),
            notice,
            reachable.isPresent() ? DeliveryStatus.QUEUED : DeliveryStatus.NO_CONTACT,
            0,
            occasion.at());
    if (deliveries.add(delivery) && reachable.isPresent()) {
      wake.run();
    }
  }

  /**
   * Tells whoever speaks for a CBO. Topics are read side by side: when the CBO is not known yet,
   * the notice waits for it. It is held before the look-up, so that news that come in between find
   * it.
   */
  public void tellRepresentative(Occasion occasion, String cboId, Notice notice) {
    awaited.hold(new Awaited.Waiting(occasion, cboId, notice));
    heardOf(cboId);
  }

  /** Tells what has waited for that CBO, if it is known now. */
  public void heardOf(String cboId) {
    cbos.find(cboId).ifPresent(cbo -> awaited.of(cboId).forEach(w -> tellNow(cbo, w)));
  }

  private void tellNow(KnownCbo cbo, Awaited.Waiting waiting) {
    String representative = cbo.representative();
    if (representative != null) {
      tell(waiting.occasion(), representative, waiting.notice());
    }
    awaited.release(waiting);
  }
}
