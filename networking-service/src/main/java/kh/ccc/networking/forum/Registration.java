package kh.ccc.networking.forum;

import org.jspecify.annotations.Nullable;

/**
 * A person who wants to come to a forum.
 *
 * @param participant account id
 * @param cboId the CBO that the person speaks for
 * @param waiting on the waiting list, without a place
 * @param attended checked in
 */
public record Registration(
    String participant,
    Stakeholder stakeholder,
    @Nullable String cboId,
    boolean waiting,
    boolean attended) {

  Registration placed() {
    return new Registration(participant, stakeholder, cboId, false, attended);
  }

  Registration checkedIn() {
    return new Registration(participant, stakeholder, cboId, false, true);
  }

  boolean isSameWish(Stakeholder other, @Nullable String otherCbo) {
    return stakeholder == other && java.util.Objects.equals(cboId, otherCbo);
  }
}
