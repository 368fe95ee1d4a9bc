package kh.ccc.certification.complaint;

import java.util.List;
import java.util.Optional;
import kh.ccc.certification.complaint.Complaint.Received;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/** The due days of complaints: each is acknowledged in time. */
public final class ComplaintDeadlines implements DeadlineOwner {

  private static final String TYPE = "complaint";
  private static final String ACKNOWLEDGEMENT = "COMPLAINT_ACKNOWLEDGEMENT";

  private final Aggregates<Complaint, ComplaintEvent> complaints;

  public ComplaintDeadlines(Aggregates<Complaint, ComplaintEvent> complaints) {
    this.complaints = complaints;
  }

  /** Keeps the list of deadlines in step with the complaints. */
  public static ViewProjector<Complaint> projector(Deadlines deadlines) {
    return complaint -> {
      if (complaint.state() instanceof Received received) {
        deadlines.keep(subject(received), agenda(complaint.version(), received));
      }
    };
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Agenda> agenda(String subjectId) {
    return complaints
        .find(subjectId)
        .map((Versioned<Complaint> found) ->
            agenda(found.version(), ComplaintCommands.received(found.state())));
  }

  /** What was not acknowledged in time still is to be. */
  @Override
  public void passed(Deadline deadline, CommandContext context) {}

  private static Agenda agenda(long version, Received complaint) {
    return new Agenda(
        version,
        complaint.status() == Complaint.Status.RECEIVED
            ? List.of(
                new Deadline(ACKNOWLEDGEMENT, subject(complaint), complaint.file().acknowledgeBy()))
            : List.of());
  }

  /** Without the CBO: nobody tells it of a complaint but its officers. */
  private static Deadline.Subject subject(Received complaint) {
    ComplaintFile file = complaint.file();
    return new Deadline.Subject(TYPE, file.complaintId(), null, null, file.about().area(), null);
  }
}
