package kh.ccc.registry.reading;

import java.time.LocalDate;

/**
 * On one day somebody of that role looked at a record, never who.
 *
 * @param role under which it could be seen
 * @param times how often on that day
 */
public record Reading(LocalDate on, String role, Office office, int times) {

  /** For whom people of a role work. */
  public enum Office {
    CCC,
    NETWORK
  }

  public static Office officeOf(String role) {
    return role.equals("NETWORK_COORDINATOR") ? Office.NETWORK : Office.CCC;
  }
}
