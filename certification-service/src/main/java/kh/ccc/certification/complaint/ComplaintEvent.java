package kh.ccc.certification.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kh.ccc.platform.journal.EventTable;

/** What happened to a complaint; words are named by id, never recorded. */
public sealed interface ComplaintEvent {

  /** The stored names of the events. */
  EventTable<ComplaintEvent> TABLE =
      new EventTable<ComplaintEvent>()
          .with("received.v1", Received.class)
          .with("acknowledged.v1", Acknowledged.class)
          .with("note-added.v1", NoteAdded.class)
          .with("triaged.v1", Triaged.class)
          .with("investigation-opened.v1", InvestigationOpened.class)
          .with("finding-made.v1", FindingMade.class)
          .with("remedied.v1", Remedied.class)
          .with("measure-asked.v1", MeasureAsked.class)
          .with("closed.v1", Closed.class);

  /** Somebody complained. */
  record Received(ComplaintFile file) implements ComplaintEvent {}

  /** The complainant was told that it came. */
  record Acknowledged(LocalDate on) implements ComplaintEvent {}

  /** The complainant or the office wrote something. */
  record NoteAdded(Complaint.Note note) implements ComplaintEvent {}

  /** It was decided how it is handled. */
  record Triaged(Track track, Set<String> concerned) implements ComplaintEvent {}

  /** People who are not involved look into it. */
  record InvestigationOpened(Set<String> investigators) implements ComplaintEvent {}

  /** The investigation came to an end. */
  record FindingMade(Finding finding) implements ComplaintEvent {}

  /** It was decided what is done. */
  record Remedied(List<Remedy> remedies) implements ComplaintEvent {}

  /** A special assessment was asked for, or a suspension proposed to the committee. */
  record MeasureAsked(Measure measure) implements ComplaintEvent {}

  /** All is done. */
  record Closed(LocalDate on) implements ComplaintEvent {}
}
