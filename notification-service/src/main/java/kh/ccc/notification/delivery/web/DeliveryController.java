package kh.ccc.notification.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.delivery.Deliveries;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
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

/** Who was told what, and whether it arrived; never where. */
@RestController
@RequestMapping("/api/deliveries")
@Tag(name = "deliveries")
class DeliveryController {

  private final Deliveries deliveries;

  DeliveryController(Deliveries deliveries) {
    this.deliveries = deliveries;
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
    return page(new Deliveries.Filter(recipient, status), cursor, limit);
  }

  @GetMapping("/mine")
  @Permitted({})
  @Operation(summary = "What you were told, newest first")
  Page<DeliveryView> mine(
      Caller caller,
      @RequestParam(required = false) @Nullable DeliveryStatus status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return page(new Deliveries.Filter(caller.id(), status), cursor, limit);
  }

  private Page<DeliveryView> page(Deliveries.Filter filter, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Delivery> found = deliveries.list(filter, place(cursor), most + 1);
    List<DeliveryView> items = found.stream().limit(most).map(DeliveryView::of).toList();
    return new Page<>(items, found.size() > most ? cursor(items.getLast()) : null);
  }

  private static String cursor(DeliveryView last) {
    return Cursors.write(last.at().toString(), last.deliveryId());
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
