package kh.ccc.networking.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said and agreed at a forum, in Khmer, English or both. */
public record Minutes(
    @Nullable String textKm, @Nullable String textEn, List<ActionPoint> actionPoints) {

  public Minutes {
    actionPoints = List.copyOf(actionPoints);
  }
}
