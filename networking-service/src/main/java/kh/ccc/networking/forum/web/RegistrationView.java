package kh.ccc.networking.forum.web;

import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.forum.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A person's registration, for that person and the coordinators.
 *
 * @param number small; said aloud at the door instead of a name
 * @param participant account id, or a word that stands for somebody who walked in
 * @param cboNameKm name of the CBO, for coordinators
 * @param status REGISTERED, WAITING or ATTENDED
 */
record RegistrationView(
    int number,
    String participant,
    String stakeholder,
    @Nullable String cboId,
    @Nullable String cboNameKm,
    @Nullable String cboNameLatin,
    String status) {

  static RegistrationView of(Registration registration, @Nullable KnownCbo cbo) {
    return new RegistrationView(
        registration.number(),
        registration.participant(),
        registration.stakeholder().name(),
        registration.cboId(),
        cbo == null ? null : cbo.nameKm(),
        cbo == null ? null : cbo.nameLatin(),
        status(registration));
  }

  private static String status(Registration registration) {
    if (registration.attended()) {
      return "ATTENDED";
    }
    return registration.waiting() ? "WAITING" : "REGISTERED";
  }
}
