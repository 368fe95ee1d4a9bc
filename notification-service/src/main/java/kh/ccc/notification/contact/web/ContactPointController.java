package kh.ccc.notification.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.ContactPoints;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's own contact point; nobody else reads or changes it. Answers to changes are empty, so
 * that no kept answer holds an address.
 */
@RestController
@RequestMapping("/api/contact-points/me")
@Tag(name = "contact-points")
class ContactPointController {

  private static final String MACHINE = "client:";

  private final ContactPoints contacts;
  private final Clock clock;

  ContactPointController(ContactPoints contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /** A contact point as its owner sees it. */
  record ContactView(String email, String language, @Nullable String phone) {

    static ContactView of(ContactPoint contact) {
      return new ContactView(contact.email(), contact.language().code(), contact.phone());
    }
  }

  @PutMapping
  @Permitted({})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say where and in which language you want to be told")
  void put(@Valid @RequestBody ContactRequest request, Caller caller) {
    contacts.put(person(caller), request.contact(), clock.instant());
  }

  @GetMapping
  @Permitted({})
  @Operation(summary = "Your contact point")
  ContactView get(Caller caller) {
    return contacts
        .find(person(caller))
        .map(ContactView::of)
        .orElseThrow(() -> new Unknown("contact-point-unknown"));
  }

  @DeleteMapping
  @Permitted({})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Erase your contact point: you are told nothing from now on")
  void erase(Caller caller) {
    contacts.erase(person(caller));
  }

  private static String person(Caller caller) {
    Caller.permit(!caller.id().startsWith(MACHINE));
    return caller.id();
  }
}
