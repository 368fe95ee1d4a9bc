package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.assessment.guideline.Level;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an assessment's report: an amendment erases nothing.
 *
 * @param number of the version that stands, 1 for the first
 * @param wantedBy id of an appeal that wants it amended; absent when none does
 * @param earlier the versions before, oldest first
 */
public record Report(int number, @Nullable String wantedBy, List<Version> earlier) {

  static final Report FIRST = new Report(1, null, List.of());

  /** What an earlier version recommended. */
  public record Version(int number, Level level, String summary, Instant at) {}

  public Report {
    earlier = List.copyOf(earlier);
  }

  Report wanted(String appeal) {
    return new Report(number, appeal, earlier);
  }

  Report amended(Version before) {
    List<Version> versions = new ArrayList<>(earlier);
    versions.add(before);
    return new Report(number + 1, null, versions);
  }
}
