package kh.ccc.networking.forum;

import org.jspecify.annotations.Nullable;

/**
 * A person who wants to come to a forum.
 *
 * @param number small and known to the person: said aloud at the door instead of a name
 * @param participant account id
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
