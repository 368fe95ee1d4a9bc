package kh.ccc.networking.forum;

import org.jspecify.annotations.Nullable;

/**
 * A person who wants to come to a forum.
 *
 * @param number small and known to the person: said aloud at the door instead of a name
 * @param participant account id, or a name for nobody known when the person walked in
 * @param cboId the CBO that the person speaks for
 * @param waiting on the waiting list, without a place
 * @param attended checked in
 */
public record Registration(
    int number,
    String participant,
    Stakeholder stakeholder,
    @Nullable String cboId,
    boolean waiting,
    boolean attended) {

  private static final String WALK_IN = "walk-in-";

  /** Stands for somebody who came without an account; nothing of the person is kept. */
  static String walkIn(String id) {
    return WALK_IN + id;
  }

  /** Whether there is anybody who could be told something. */
  public boolean hasAccount() {
    return !participant.startsWith(WALK_IN);
  }

  Registration numbered(int given) {
    return new Registration(given, participant, stakeholder, cboId, waiting, attended);
  }

  Registration placed() {
    return new Registration(number, participant, stakeholder, cboId, false, attended);
  }

  Registration checkedIn() {
    return new Registration(number, participant, stakeholder, cboId, false, true);
  }

  boolean isSameWish(Stakeholder other, @Nullable String otherCbo) {
    return stakeholder == other && java.util.Objects.equals(cboId, otherCbo);
  }
}
