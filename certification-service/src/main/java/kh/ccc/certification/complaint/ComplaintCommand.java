package kh.ccc.certification.complaint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked of a complaint that came. */
public sealed interface ComplaintCommand {

  /** Tell the complainant that it came. */
  record Acknowledge() implements ComplaintCommand {}

  /**
   * @param concerned account ids of people whom it is about
   */
  record Triage(Track track, Set<String> concerned) implements ComplaintCommand {}

  /**
   * @param investigators account ids
   */
  record Investigate(Set<String> investigators) implements ComplaintCommand {}

  record Find(Finding finding) implements ComplaintCommand {}

  record Remedy(List<kh.ccc.certification.complaint.Remedy> remedies) implements ComplaintCommand {}

  /**
   * @param certificateId of a suspension
   */
  record Ask(Measure.Kind kind, @Nullable String certificateId) implements ComplaintCommand {}

  record Close() implements ComplaintCommand {}

  /** Write to the complainant. */
  record Write() implements ComplaintCommand {}
}
