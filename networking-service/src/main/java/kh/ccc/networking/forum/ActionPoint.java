package kh.ccc.networking.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a forum agreed that somebody does: a CBO or a participant.
 *
 * @param ownerCbo id of the CBO that does it
 * @param ownerAccount account id of the person who does it
 * @param dueOn last day, Asia/Phnom_Penh
 * @param settlement what became of it; absent while it is open
 */
public record ActionPoint(
    String text,
    @Nullable String ownerCbo,
    @Nullable String ownerAccount,
    LocalDate dueOn,
    @Nullable Settlement settlement) {

  ActionPoint settled(Settlement how) {
    return new ActionPoint(text, ownerCbo, ownerAccount, dueOn, how);
  }

  public boolean isOpen() {
    return settlement == null;
  }
}
