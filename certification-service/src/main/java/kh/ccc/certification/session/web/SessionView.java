package kh.ccc.certification.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.session.Minutes;
import kh.ccc.certification.session.Plan;
import kh.ccc.certification.session.Seal;
import kh.ccc.certification.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session of the committee.
 *
 * @param present account ids of the members who are there, while it is open
 * @param batches resolutions on many cases, oldest first
 * @param seal over the minutes, once it is closed
 */
record SessionView(
    String sessionId,
    String area,
    LocalDate day,
    @Nullable String place,
    String chair,
    List<String> members,
    Session.Status status,
    List<String> present,
    List<BatchView> batches,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Seal seal) {

  /** The minutes with what proves them unchanged. */
  record MinutesView(Minutes minutes, Seal seal) {}

  static SessionView of(Session.Known session) {
    Plan plan = session.plan();
    return new SessionView(
        plan.sessionId(),
        plan.area(),
        plan.day(),
        plan.place(),
        plan.chair(),
        plan.members(),
        session.status(),
        present(session),
        batches(session),
        session instanceof Session.Closed closed ? closed.seal() : null);
  }

  private static List<String> present(Session.Known session) {
    return session instanceof Session.Open open ? List.copyOf(open.present()) : List.of();
  }

  private static List<BatchView> batches(Session.Known session) {
    return switch (session) {
      case Session.Open open ->
          open.batches().values().stream().map(batch -> BatchView.of(batch, null)).toList();
      case Session.Closed closed ->
          closed.batches().values().stream().map(batch -> BatchView.of(batch, null)).toList();
      case Session.Planned planned -> List.of();
      case Session.Cancelled cancelled -> List.of();
    };
  }
}
