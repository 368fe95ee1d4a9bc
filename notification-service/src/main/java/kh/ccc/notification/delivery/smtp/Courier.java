package kh.ccc.notification.delivery.smtp;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.ContactPoints;
import kh.ccc.notification.delivery.Deliveries;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.Letters;
import kh.ccc.notification.delivery.Letters.Letter;
import kh.ccc.platform.work.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;

/**
 * Sends what is queued: woken in-process by each new delivery, with a sweep for what is due again
 * or what a dead process left behind. Logs name deliveries and kinds of failure, never an address.
 */
public final class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  /** Longer than all time-outs of one mail together, so that a claim outlives its attempt. */
  static final Duration CLAIM = Duration.ofSeconds(45);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GIVE_UP = Duration.ofDays(3);
  private static final Duration SWEEP = Duration.ofMillis(500);

  private final Deliveries deliveries;
  private final ContactPoints contacts;
  private final KnownCbos cbos;
  private final Letters letters;
  private final SmtpMails mails;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private final WorkLoop loop = new WorkLoop("courier", SWEEP, this::workOn);

  public Courier(
      Deliveries deliveries,
      ContactPoints contacts,
      KnownCbos cbos,
      Letters letters,
      SmtpMails mails,
      CircuitBreaker breaker,
      Clock clock) {
    this.deliveries = deliveries;
    this.contacts = contacts;
    this.cbos = cbos;
    this.letters = letters;
    this.mails = mails;
    this.breaker = breaker;
    this.clock = clock;
  }

  /** Sends what is due, until nothing is or the mail server is away. */
  void sendAllDue() {
    while (breaker.tryAcquirePermission()) {
      Optional<Delivery> due = claim();
      if (due.isEmpty()) {
        breaker.releasePermission();
        return;
      }
      send(due.get());
    }
  }

  private Optional<Delivery> claim() {
    try {
      return deliveries.claim(clock.instant(), CLAIM);
    } catch (RuntimeException e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private void send(Delivery delivery) {
    long start = System.nanoTime();
    Optional<ContactPoint> contact = contactOf(delivery);
    if (contact.isEmpty()) {
      breaker.releasePermission();
      deliveries.end(delivery.id(), DeliveryStatus.NO_CONTACT, clock.instant());
      return;
    }
    try {
      mails.send(delivery.id(), contact.get(), letter(delivery, contact.get()));
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      deliveries.end(delivery.id(), DeliveryStatus.SENT, clock.instant());
    } catch (SmtpMails.Undeliverable e) {
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      log.warn("{} will never be delivered: {}", delivery.id(), e.getMessage());
      deliveries.end(delivery.id(), DeliveryStatus.FAILED, clock.instant());
    } catch (MailException e) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
      tryLater(delivery, e);
    }
  }

  /** Who erased the contact point meanwhile, or made a new one since, is not told. */
  private Optional<ContactPoint> contactOf(Delivery delivery) {
    return contacts
        .reachable(delivery.recipient())
        .filter(reachable -> reachable.at(delivery.at()))
        .flatMap(reachable -> contacts.find(delivery.recipient()));
  }

  private Letter letter(Delivery delivery, ContactPoint contact) {
    String cboId = delivery.notice().cboId();
    Optional<KnownCbo> cbo = cboId == null ? Optional.empty() : cbos.find(cboId);
    return letters.write(delivery.notice(), contact.language(), cbo);
  }

  private void tryLater(Delivery delivery, MailException failure) {
    Instant now = clock.instant();
    if (delivery.at().plus(GIVE_UP).isBefore(now)) {
      log.warn("{} given up after {}", delivery.id(), GIVE_UP);
      deliveries.end(delivery.id(), DeliveryStatus.FAILED, now);
      return;
    }
    log.info("{} will be tried again: {}", delivery.id(), failure.getClass().getSimpleName());
    deliveries.again(delivery.id(), now.plus(pauseAfter(delivery.attempts() + 1)));
  }

  /** 1, 2, 4, … seconds, 30 at most. */
  static Duration pauseAfter(int attempts) {
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private boolean workOn() {
    try {
      sendAllDue();
    } catch (RuntimeException e) {
      // The store is away for a while: what is queued stays queued, the next sweep finds it. The
      // message may quote an address.
      log.warn("courier will try again: {}", e.getClass().getSimpleName());
    }
    return false;
  }

  /** The thread of the courier. */
  public WorkLoop loop() {
    return loop;
  }
}
