package kh.ccc.networking.forum.web;

import kh.ccc.networking.forum.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A person's registration, for that person and the coordinators.
 *
 * @param participant account id
 * @param status REGISTERED, WAITING or ATTENDED
 */
record RegistrationView(
    String participant, String stakeholder, @Nullable String cboId, String status) {

  static RegistrationView of(Registration registration) {
    return new RegistrationView(
        registration.participant(),
        registration.stakeholder().name(),
        registration.cboId(),
        status(registration));
  }

  private static String status(Registration registration) {
    if (registration.attended()) {
      return "ATTENDED";
    }
    return registration.waiting() ? "WAITING" : "REGISTERED";
  }
}
