package kh.ccc.certification.complaint.kafka;

import java.util.List;
import kh.ccc.certification.complaint.About;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintEvent;
import kh.ccc.certification.complaint.Measure;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.SpecialAssessmentRequested;
import kh.ccc.contracts.certification.SuspensionProposed;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;

/** A complaint stays with its officers; others are told only of what they have to do. */
public final class ComplaintMessages {

  private ComplaintMessages() {}

  /** The public messages that follow from an event. */
  public static List<Message<?>> of(Complaint before, ComplaintEvent event, Complaint after) {
    return switch (event) {
      case ComplaintEvent.MeasureAsked asked -> measure(asked.measure(), after);
      case ComplaintEvent.Received received -> List.of();
      case ComplaintEvent.Acknowledged acknowledged -> List.of();
      case ComplaintEvent.NoteAdded added -> List.of();
      case ComplaintEvent.Triaged triaged -> List.of();
      case ComplaintEvent.InvestigationOpened opened -> List.of();
      case ComplaintEvent.FindingMade made -> List.of();
      case ComplaintEvent.Remedied remedied -> List.of();
      case ComplaintEvent.Closed closed -> List.of();
    };
  }

  private static List<Message<?>> measure(Measure measure, Complaint after) {
    return switch (after) {
      case Complaint.NotReceived none -> List.of();
      case Complaint.Received received ->
          measure(measure, received.file().complaintId(), received.file().about());
    };
  }

  private static List<Message<?>> measure(Measure measure, String complaintId, About about) {
    @Nullable String cboId = about.cboId();
    if (cboId == null) {
      return List.of();
    }
    return switch (measure.kind()) {
      case SPECIAL_ASSESSMENT ->
          List.of(
              new Message<>(
                  Contracts.SPECIAL_ASSESSMENT_REQUESTED,
                  complaintId,
                  new SpecialAssessmentRequested(
                      complaintId, cboId, about.area(), measure.askedOn())));
      case SUSPENSION ->
          List.of(
              new Message<>(
                  Contracts.SUSPENSION_PROPOSED,
                  complaintId,
                  new SuspensionProposed(
                      complaintId,
                      cboId,
                      about.area(),
                      measure.certificateId() == null ? "" : measure.certificateId(),
                      measure.askedOn())));
    };
  }
}
