package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much work assessors have. */
@FunctionalInterface
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

  /** By account id; who has nothing to do may be missing. */
  Map<String, Workload> of(Collection<String> assessors);
}
