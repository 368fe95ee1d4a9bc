package kh.ccc.certification.application;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The applications, to list them in the order in which they came. */
public interface Applications {

  /**
   * Which applications are wanted.
   *
   * @param areas NCDD codes; applications from these places and those below. An empty code is the
   *     whole country
   * @param after key of the last item that was seen, null from the start
   */
  record Query(
      Application.@Nullable Status status, Set<String> areas, @Nullable String after, int limit) {

    public Query {
      areas = Set.copyOf(areas);
    }
  }

  List<ApplicationSummary> list(Query query);

  /** The applications of a CBO, oldest first. */
  List<ApplicationId> ofCbo(String cboId);

  /** Ids of the applications that were last on the agenda of that session, as they came in. */
  List<String> ofSession(String session);

  /**
   * The cases of that session's agenda as they came in.
   *
   * @param after key of the last case that was seen, null from the start
   */
  List<ApplicationSummary> agenda(String session, @Nullable String after, int limit);

  /** Ids of the cases of that agenda that can be decided together, as they came in. */
  List<String> uncontested(String session, int limit);

  /** How many certificates that resolution on many cases has led to. */
  long grantedBy(String batch);
}
