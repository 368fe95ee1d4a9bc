package kh.ccc.registry.cbo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of records for those who work on them. */
public interface CboQueue {

  /**
   * What to list.
   *
   * @param areas gazetteer codes; records of these places only, all when null
   * @param ownedBy only records that this account submitted or represents, of anybody when null
   * @param synthetic only made-up records or only real ones, both when null
   * @param after where the page before ended
   */
  record Query(
      @Nullable String status,
      @Nullable List<String> areas,
      @Nullable String ownedBy,
      @Nullable Boolean synthetic,
      @Nullable After after,
      int most) {}

  /** The last line of a page. */
  record After(Instant waitingSince, String cboId) {}

  /** The records of these ids that are there. */
  List<CboSummary> find(Collection<String> cboIds);

  /** Counting goes no further than this: nobody needs to know more of a queue. */
  int MOST_COUNTED = 10_000;

  /**
   * How many records wait.
   *
   * @param query page and place in it do not count
   * @param from only what waits since then or later, from the beginning when null
   * @param before only what waits since before then, up to now when null
   */
  long count(Query query, @Nullable Instant from, @Nullable Instant before);

  /** Longest waiting first. */
  List<CboSummary> page(Query query);
}
