package kh.ccc.notification.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.delivery.Deliveries;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.Letters;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who was told what, and whether it arrived; never where. What it said is for that person alone.
 */
@RestController
@RequestMapping("/api/deliveries")
@Tag(name = "deliveries")
class DeliveryController {

  private final Deliveries deliveries;
  private final Letters letters;
  private final KnownCbos cbos;

  DeliveryController(Deliveries deliveries, Letters letters, KnownCbos cbos) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.cbos = cbos;
  }

  /**
   * One line of the log.
   *
   * @param recipient account id
   * @param language km or en; absent when the person was not told
   * @param at when that of which it tells happened
   */
  record DeliveryView(
      String deliveryId,
      String eventId,
      String recipient,
      String channel,
      @Nullable String language,
      String template,
      String status,
      int attempts,
      Instant at) {

    static DeliveryView of(Delivery delivery) {
      Language language = delivery.language();
      return new DeliveryView(
          delivery.id(),
          delivery.eventId(),
          delivery.recipient(),
          Delivery.CHANNEL,
          language == null ? null : language.code(),
          delivery.notice().template().key(),
          delivery.status().name(),
          delivery.attempts(),
          delivery.at());
    }
  }

  @GetMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "The delivery log, newest first")
  Page<DeliveryView> all(
      Caller caller,
      @RequestParam(required = false) @Size(max = 200) @Nullable String recipient,
      @RequestParam(required = false) @Nullable DeliveryStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    // A delivery belongs to no area, so the role must hold for the whole country.
    caller.require("", Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR);
    return page(new Deliveries.Filter(recipient, status), cursor, limit, DeliveryView::of);
  }

  /**
   * Something that a person was told, in words.
   *
   * @param path of the page that says more, below the public address
   * @param mailed whether a mail with it arrived, too
   */
  record ToldView(
      String deliveryId, Instant at, String subject, String body, String path, boolean mailed) {}

  @GetMapping("/mine")
  @Permitted({})
  @Operation(summary = "What you were told, newest first, in the language that is asked for")
  Page<ToldView> mine(
      Caller caller,
      Locale locale,
      @RequestParam(required = false) @Nullable DeliveryStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Language language = locale.getLanguage().equals(Language.KM.code()) ? Language.KM : Language.EN;
    return page(
        new Deliveries.Filter(caller.id(), status),
        cursor,
        limit,
        delivery -> told(delivery, language));
  }

  private ToldView told(Delivery delivery, Language language) {
    Notice notice = delivery.notice();
    Letters.Letter letter =
        letters.tell(notice, language, Optional.ofNullable(notice.cboId()).flatMap(cbos::find));
    return new ToldView(
        delivery.id(),
        delivery.at(),
        letter.subject(),
        letter.body(),
        notice.path(),
        delivery.status() == DeliveryStatus.SENT);
  }

  private <V> Page<V> page(
      Deliveries.Filter filter, @Nullable String cursor, int limit, Function<Delivery, V> view) {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Delivery> found = deliveries.list(filter, place(cursor), most + 1);
    List<Delivery> items = found.stream().limit(most).toList();
    return new Page<>(
        items.stream().map(view).toList(), found.size() > most ? cursor(items.getLast()) : null);
  }

  private static String cursor(Delivery last) {
    return Cursors.write(last.at().toString(), last.id());
  }

  private static Deliveries.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    try {
      return new Deliveries.Place(Instant.parse(parts.get(0)), parts.get(1));
    } catch (DateTimeException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }
}
