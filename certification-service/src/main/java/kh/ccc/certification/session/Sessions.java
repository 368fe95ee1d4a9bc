package kh.ccc.certification.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sessions, to list them and to find what is left to do. */
public interface Sessions {

  /**
   * A session as a line of a list.
   *
   * @param key where it stands in the list
   */
  record Line(
      String sessionId,
      String area,
      LocalDate day,
      @Nullable String place,
      String chair,
      Session.Status status,
      String key) {}

  /**
   * Newest day first.
   *
   * @param areas NCDD codes of the places whose sessions are wanted; an empty one is every place
   * @param before key of the last line that was seen, null from the start
   */
  List<Line> list(Set<String> areas, @Nullable String before, int limit);

  /** Ids of sessions in which a resolution on many cases is being carried out. */
  List<String> running();
}
