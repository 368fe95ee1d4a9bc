package kh.ccc.certification.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open deadlines of all subjects, by the day on which something is to be done about them. */
public interface Deadlines {

  /**
   * A deadline in the list.
   *
   * @param missed true once it was told that it was missed
   * @param key where it stands in the list
   */
  record Listed(Deadline deadline, boolean missed, String key) {}

  /**
   * Something is to be done about a deadline.
   *
   * @param next the day since which it is
   */
  record Work(Deadline deadline, LocalDate next) {}

  /**
   * Which deadlines are wanted.
   *
   * @param desk whose they are
   * @param areas NCDD codes; deadlines of these places and those below. An empty code is the whole
   *     country
   * @param until due on that day or before
   * @param after key of the last one that was seen, null from the start
   */
  record Query(
      String desk,
      @Nullable String kind,
      Set<String> areas,
      @Nullable LocalDate until,
      @Nullable String after,
      int limit) {
    public Query {
      areas = Set.copyOf(areas);
    }
  }

  /** Keeps the deadlines of a subject, and closes those it does not have any more. */
  void keep(Deadline.Subject subject, Agenda agenda);

  /** What is to be done on that day, oldest first, after what was seen. */
  List<Work> work(LocalDate today, @Nullable Work after, int most);

  /**
   * Puts a deadline forward to the next day on which something is to be done.
   *
   * @param next absent when nothing more is to be done
   */
  void done(Work work, boolean missed, @Nullable LocalDate next);

  List<Listed> list(Query query);

  /** What is open for a CBO, soonest first. */
  List<Listed> ofCbo(String cboId);
}
