package kh.ccc.networking.forum;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said and agreed at a forum, in Khmer, English or both. */
public record Minutes(
    @Nullable String textKm, @Nullable String textEn, List<ActionPoint> actionPoints) {

  public Minutes {
    actionPoints = List.copyOf(actionPoints);
  }

  /** With what became of the action point at that place. */
  Minutes settled(int point, Settlement how) {
    List<ActionPoint> changed = new ArrayList<>(actionPoints);
    changed.set(point, changed.get(point).settled(how));
    return new Minutes(textKm, textEn, changed);
  }

  /** Something was agreed, and all of it is settled. */
  boolean isFollowedUp() {
    return !actionPoints.isEmpty() && actionPoints.stream().noneMatch(ActionPoint::isOpen);
  }

  /** Some of what was agreed is settled, but not all. */
  boolean isBeingFollowedUp() {
    return !isFollowedUp() && !actionPoints.stream().allMatch(ActionPoint::isOpen);
  }
}
