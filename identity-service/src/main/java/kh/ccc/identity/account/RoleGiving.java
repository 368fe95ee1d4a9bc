package kh.ccc.identity.account;

import java.util.Collection;
import java.util.Set;

/**
 * Who may give and take which role: an administrator any, a programme officer those of people
 * outside the secretariat's own bodies. Nobody changes what he may do himself.
 */
public final class RoleGiving {

  /** The roles that a programme officer gives. */
  public static final Set<String> OF_OFFICERS =
      Set.of("CBO_REPRESENTATIVE", "ASSESSOR", "NETWORK_COORDINATOR", "DONOR", "LOCAL_AUTHORITY");

  private RoleGiving() {}

  /** True when a giver with those roles may give or take all of the others. */
  public static boolean mayGive(Collection<String> giver, Collection<String> roles) {
    return giver.contains("ADMIN")
        || (giver.contains("PROGRAMME_OFFICER") && OF_OFFICERS.containsAll(roles));
  }
}
