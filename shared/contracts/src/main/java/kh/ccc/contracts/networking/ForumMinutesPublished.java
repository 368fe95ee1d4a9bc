package kh.ccc.contracts.networking;

import java.util.List;

/**
 * The minutes with their action points are public.
 *
 * @param attendedCbos the CBOs for which somebody came
 */
public record ForumMinutesPublished(
    Forum forum, List<String> participants, List<String> attendedCbos) {

  /** Messages from before this was told have none. */
  public ForumMinutesPublished {
    attendedCbos = attendedCbos == null ? List.of() : List.copyOf(attendedCbos);
  }
}
