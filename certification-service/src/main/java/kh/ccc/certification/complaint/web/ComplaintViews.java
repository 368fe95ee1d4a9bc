package kh.ccc.certification.complaint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.complaint.About;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintFile;
import kh.ccc.certification.complaint.Complaints;
import kh.ccc.certification.complaint.Finding;
import kh.ccc.certification.complaint.Measure;
import kh.ccc.certification.complaint.Remedy;
import kh.ccc.certification.complaint.Track;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.eligibility.CboFacts;
import org.jspecify.annotations.Nullable;

/** Complaints as their complainant, the office and auditors see them. */
final class ComplaintViews {

  private ComplaintViews() {}

  /**
   * @param retrievalCode shown this once; whoever has it can follow the complaint up
   */
  record ReceiptView(
      String complaintId,
      String retrievalCode,
      Complaint.Status status,
      LocalDate receivedOn,
      LocalDate acknowledgeBy) {}

  /** A message; words are gone when they were erased. */
  record NoteView(Complaint.Side from, Instant at, @Nullable String words) {}

  /** What the complainant sees under the retrieval code. */
  record FollowUpView(
      String complaintId,
      About.Kind about,
      Complaint.Status status,
      @Nullable Track track,
      @Nullable Finding finding,
      List<Remedy> remedies,
      LocalDate receivedOn,
      LocalDate acknowledgeBy,
      @Nullable LocalDate closedOn,
      @Nullable String words,
      List<NoteView> messages) {

    static FollowUpView of(Complaint.Received complaint, Map<String, Confidence> words) {
      ComplaintFile file = complaint.file();
      return new FollowUpView(
          file.complaintId(),
          file.about().kind(),
          complaint.status(),
          complaint.track(),
          complaint.finding(),
          complaint.remedies(),
          file.receivedOn(),
          file.acknowledgeBy(),
          complaint.closedOn(),
          wordsOf(file.wordsId(), words),
          notes(complaint, words));
    }
  }

  /**
   * What the office sees.
   *
   * @param confidential absent for auditors: they see what was done, not what was said
   */
  record ComplaintView(
      String complaintId,
      About.Kind about,
      @Nullable String cboId,
      String area,
      boolean urgent,
      boolean anonymous,
      Complaint.Status status,
      @Nullable Track track,
      Set<String> concerned,
      Set<String> investigators,
      @Nullable Finding finding,
      List<Remedy> remedies,
      List<Measure> measures,
      LocalDate receivedOn,
      LocalDate acknowledgeBy,
      @Nullable LocalDate closedOn,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WordsView confidential) {}

  /** What is kept in confidence. */
  record WordsView(@Nullable String words, @Nullable String contact, List<NoteView> messages) {}

  static ComplaintView view(Complaint.Received complaint, @Nullable WordsView words) {
    ComplaintFile file = complaint.file();
    return new ComplaintView(
        file.complaintId(),
        file.about().kind(),
        file.about().cboId(),
        file.about().area(),
        file.urgent(),
        file.complainant().equals("anonymous"),
        complaint.status(),
        complaint.track(),
        new TreeSet<>(complaint.concerned()),
        new TreeSet<>(complaint.investigators()),
        complaint.finding(),
        complaint.remedies(),
        complaint.measures(),
        file.receivedOn(),
        file.acknowledgeBy(),
        complaint.closedOn(),
        words);
  }

  static WordsView words(Complaint.Received complaint, Map<String, Confidence> words) {
    @Nullable Confidence first = words.get(complaint.file().wordsId());
    return new WordsView(
        first == null ? null : first.words(),
        first == null ? null : first.contact(),
        notes(complaint, words));
  }

  private static List<NoteView> notes(Complaint.Received complaint, Map<String, Confidence> words) {
    return complaint.notes().stream()
        .map(note -> new NoteView(note.from(), note.at(), wordsOf(note.id(), words)))
        .toList();
  }

  private static @Nullable String wordsOf(String id, Map<String, Confidence> words) {
    @Nullable Confidence confidence = words.get(id);
    return confidence == null ? null : confidence.words();
  }

  /** A complaint as a line of the office's list. */
  record ComplaintEntryView(
      String complaintId,
      About.Kind about,
      @Nullable String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      Complaint.Status status,
      @Nullable Track track,
      boolean urgent,
      LocalDate receivedOn,
      LocalDate acknowledgeBy) {

    static ComplaintEntryView of(Complaints.Entry entry, @Nullable CboFacts cbo) {
      return new ComplaintEntryView(
          entry.complaintId(),
          entry.about(),
          entry.cboId(),
          cbo == null ? null : cbo.nameKm(),
          cbo == null ? null : cbo.nameLatin(),
          entry.area(),
          entry.status(),
          entry.track(),
          entry.urgent(),
          entry.receivedOn(),
          entry.acknowledgeBy());
    }
  }

  /** A suspension that a complaint proposes; the complaint itself stays with its officers. */
  record ComplaintProposalView(
      String complaintId,
      String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      String certificateId,
      LocalDate proposedOn) {

    static ComplaintProposalView of(Complaints.Proposal proposal, @Nullable CboFacts cbo) {
      @Nullable String certificate = proposal.measure().certificateId();
      return new ComplaintProposalView(
          proposal.complaintId(),
          proposal.cboId(),
          cbo == null ? null : cbo.nameKm(),
          cbo == null ? null : cbo.nameLatin(),
          proposal.area(),
          certificate == null ? "" : certificate,
          proposal.measure().askedOn());
    }
  }
}
