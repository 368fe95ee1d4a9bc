package kh.ccc.certification.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where complaints are found other than by their id. */
public interface Complaints {

  /**
   * @param areas NCDD codes; an empty code is the whole country
   * @param after key of the last item that was seen, null from the start
   */
  record Query(
      Complaint.@Nullable Status status, Set<String> areas, @Nullable String after, int limit) {

    public Query {
      areas = Set.copyOf(areas);
    }
  }

  /** A complaint as a line of the list. */
  record Entry(
      String complaintId,
      About.Kind about,
      @Nullable String cboId,
      String area,
      Complaint.Status status,
      @Nullable Track track,
      boolean urgent,
      LocalDate receivedOn,
      LocalDate acknowledgeBy,
      String key) {}

  /** A suspension that a complaint proposes to the committee. */
  record Proposal(String complaintId, String cboId, String area, Measure measure) {}

  /** Oldest first. */
  List<Entry> list(Query query);

  Optional<ComplaintId> withCode(String codeHash);

  /** Suspensions that are proposed, newest first. */
  List<Proposal> proposals(Set<String> areas, int limit);
}
