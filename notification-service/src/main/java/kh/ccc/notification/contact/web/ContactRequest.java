package kh.ccc.notification.contact.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wants to be told. Its text form says nothing, as that of the contact point.
 *
 * @param language km or en
 * @param phone E.164, {@code +85512345678}
 */
record ContactRequest(
    @NotNull @Size(min = 3, max = 254) @Pattern(regexp = EMAIL) String email,
    @NotNull @Pattern(regexp = "km|en") String language,
    @Nullable @Pattern(regexp = "\\+[1-9]\\d{6,14}") String phone) {

  /** Mail servers without SMTPUTF8 take no other letters than these. */
  private static final String EMAIL =
      "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,16}"
          + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})){1,8}";

  ContactPoint contact() {
    return new ContactPoint(email, Language.of(language), phone);
  }

  @Override
  public String toString() {
    return "ContactRequest";
  }
}
