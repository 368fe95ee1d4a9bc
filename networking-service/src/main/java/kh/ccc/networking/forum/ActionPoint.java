package kh.ccc.networking.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a forum agreed that somebody does: a CBO or a participant.
 *
 * @param ownerCbo id of the CBO that does it
 * @param ownerAccount account id of the person who does it
 * @param dueOn last day, Asia/Phnom_Penh
 */
public record ActionPoint(
    String text, @Nullable String ownerCbo, @Nullable String ownerAccount, LocalDate dueOn) {}
