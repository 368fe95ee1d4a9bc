package kh.ccc.registry.cbo.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Role;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import org.jspecify.annotations.Nullable;

/** Who may do what with a record: role, area, ownership. */
final class CboAccess {

  /** Those who bring records of their area in. */
  private static final Role[] ENTER = {
    Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN
  };

  /** Those who decide on records of their area. */
  private static final Role[] DECIDE = {
    Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN
  };

  private static final Role[] SEE = {
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.ADMIN,
    Role.AUDITOR
  };

  private CboAccess() {}

  /**
   * Who will speak for a record that the caller submits; refuses a caller who may not submit it.
   */
  static @Nullable String representative(Caller caller, CboFacts facts, @Nullable String asked) {
    if (facts.synthetic()) {
      caller.require(facts.area(), Role.PROGRAMME_OFFICER, Role.ADMIN);
    }
    if (caller.hasFor(facts.area(), ENTER)) {
      return asked == null && caller.has(Role.CBO_REPRESENTATIVE) ? caller.id() : asked;
    }
    Caller.permit(caller.has(Role.CBO_REPRESENTATIVE) && (asked == null || caller.is(asked)));
    return caller.id();
  }

  static boolean owns(Caller caller, Dossier dossier) {
    return caller.is(dossier.representative()) || caller.is(dossier.submittedBy());
  }

  static void requireCorrect(Caller caller, Dossier dossier, CboFacts corrected) {
    boolean officer =
        caller.hasFor(dossier.facts().area(), ENTER) && caller.hasFor(corrected.area(), ENTER);
    boolean representative = owns(caller, dossier) && caller.has(Role.CBO_REPRESENTATIVE);
    Caller.permit(officer || representative);
  }

  static void requireDecide(Caller caller, Dossier dossier) {
    caller.require(dossier.facts().area(), DECIDE);
  }

  /** The role under which somebody else sees the whole record; empty for its own people. */
  static Optional<Role> reader(Caller caller, Dossier dossier) {
    return owns(caller, dossier)
        ? Optional.empty()
        : Arrays.stream(SEE)
            .filter(role -> caller.hasFor(dossier.facts().area(), role))
            .findFirst();
  }

  static boolean seesAll(Caller caller, Dossier dossier) {
    return owns(caller, dossier) || caller.hasFor(dossier.facts().area(), SEE);
  }

  /** What is not registered is not there for the public. */
  static void requireVisible(Caller caller, Cbo.Recorded cbo) {
    if (!(cbo instanceof Cbo.Registered) && !seesAll(caller, cbo.dossier())) {
      throw new Unknown("cbo-unknown");
    }
  }

  /** Areas whose records the caller works on; null for the whole country, empty for none. */
  static @Nullable List<String> areas(Caller caller) {
    List<String> areas =
        caller.grants().stream()
            .filter(grant -> List.of(SEE).contains(grant.role()))
            .map(Grant::area)
            .distinct()
            .toList();
    return areas.contains("") ? null : areas;
  }
}
