package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where appeals are found other than by their id. */
public interface Appeals {

  /**
   * @param subject id of an application, certificate or assessment
   * @param appellant account id; only this person's appeals
   * @param areas NCDD codes; an empty code is the whole country
   * @param after key of the last item that was seen, null from the start
   */
  record Query(
      Appeal.@Nullable Status status,
      @Nullable String subject,
      @Nullable String appellant,
      Set<String> areas,
      @Nullable String after,
      int limit) {

    public Query {
      areas = Set.copyOf(areas);
    }
  }

  /** An appeal as a line of a list. */
  record Entry(
      String appealId,
      Against against,
      String subjectId,
      String cboId,
      String area,
      Appeal.Status status,
      LocalDate filedOn,
      LocalDate decideBy,
      String key) {}

  /** Oldest first. */
  List<Entry> list(Query query);

  /**
   * Ids of all appeals about these.
   *
   * @param subjects ids of applications, certificates and assessments
   */
  List<String> about(List<String> subjects);

  /** True while a decision on that application, certificate or assessment is under appeal. */
  boolean isUnderAppeal(String subjectId);
}
