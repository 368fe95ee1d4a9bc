package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much work there is, and how much of it assessors have. */
public interface Workloads {

  /**
   * What lies with one assessor.
   *
   * @param waiting asked, the declaration on conflicts of interest is due
   * @param scoring accepted and not through yet
   * @param since when the oldest of them was handed in
   */
  record Workload(int waiting, int scoring, @Nullable Instant since) {

    public static final Workload NONE = new Workload(0, 0, null);
  }

  /** Counting goes no further than this: nobody needs to know more of a queue. */
  int MOST_COUNTED = 10_000;

  /**
   * How many assessments stand there.
   *
   * @param areas gazetteer codes of the places that count; an empty text is the whole country
   */
  long count(Status status, Collection<String> areas);

  /** By account id; who has nothing to do may be missing. */
  Map<String, Workload> of(Collection<String> assessors);
}
