package kh.ccc.certification.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A complaint from its arrival to its end. */
public sealed interface Complaint {

  /** Nothing came. */
  record NotReceived() implements Complaint {}

  /** The states by the names that the public knows. */
  enum Status {
    RECEIVED,
    ACKNOWLEDGED,
    TRIAGED,
    INVESTIGATING,
    FINDING,
    REMEDY,
    CLOSED
  }

  /** Who wrote a message. */
  enum Side {
    COMPLAINANT,
    OFFICE
  }

  /**
   * @param id of the words that are kept in confidence
   */
  record Note(String id, Side from, Instant at) {}

  /**
   * One that came, whatever became of it.
   *
   * @param track absent until it is triaged
   * @param concerned account ids of people whom it is about
   * @param closedOn absent until it is closed
   */
  record Received(
      ComplaintFile file,
      Status status,
      @Nullable Track track,
      Set<String> concerned,
      Set<String> investigators,
      @Nullable Finding finding,
      List<Remedy> remedies,
      List<Measure> measures,
      List<Note> notes,
      @Nullable LocalDate closedOn)
      implements Complaint {

    public Received {
      concerned = Set.copyOf(concerned);
      investigators = Set.copyOf(investigators);
      remedies = List.copyOf(remedies);
      measures = List.copyOf(measures);
      notes = List.copyOf(notes);
    }

    /** Who must not handle it by what the complaint itself says. */
    Set<String> parties() {
      Set<String> parties = new TreeSet<>(concerned);
      parties.add(file.complainant());
      return parties;
    }

    boolean isAsked(Measure.Kind kind) {
      return measures.stream().anyMatch(measure -> measure.kind() == kind);
    }

    private Received in(Status next) {
      return new Received(
          file,
          next,
          track,
          concerned,
          investigators,
          finding,
          remedies,
          measures,
          notes,
          closedOn);
    }
  }

  static Complaint apply(Complaint state, ComplaintEvent event) {
    return switch (event) {
      case ComplaintEvent.Received received -> received(received.file());
      case ComplaintEvent.Acknowledged acknowledged -> known(state).in(Status.ACKNOWLEDGED);
      case ComplaintEvent.NoteAdded added -> withNote(known(state), added.note());
      case ComplaintEvent.Triaged triaged -> triaged(known(state), triaged);
      case ComplaintEvent.InvestigationOpened opened -> investigated(known(state), opened);
      case ComplaintEvent.FindingMade made -> found(known(state), made.finding());
      case ComplaintEvent.Remedied remedied -> remedied(known(state), remedied.remedies());
      case ComplaintEvent.MeasureAsked asked -> withMeasure(known(state), asked.measure());
      case ComplaintEvent.Closed closed -> closed(known(state), closed.on());
    };
  }

  private static Received received(ComplaintFile file) {
    return new Received(
        file,
        Status.RECEIVED,
        null,
        Set.of(),
        Set.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Received withNote(Received s, Note note) {
    List<Note> notes = new ArrayList<>(s.notes());
    notes.add(note);
    return new Received(
        s.file(),
        s.status(),
        s.track(),
        s.concerned(),
        s.investigators(),
        s.finding(),
        s.remedies(),
        s.measures(),
        notes,
        s.closedOn());
  }

  private static Received triaged(Received s, ComplaintEvent.Triaged event) {
    return new Received(
        s.file(),
        Status.TRIAGED,
        event.track(),
        event.concerned(),
        s.investigators(),
        s.finding(),
        s.remedies(),
        s.measures(),
        s.notes(),
        null);
  }

  private static Received investigated(Received s, ComplaintEvent.InvestigationOpened event) {
    return new Received(
        s.file(),
        Status.INVESTIGATING,
        s.track(),
        s.concerned(),
        event.investigators(),
        s.finding(),
        s.remedies(),
        s.measures(),
        s.notes(),
        null);
  }

  private static Received found(Received s, Finding finding) {
    return new Received(
        s.file(),
        Status.FINDING,
        s.track(),
        s.concerned(),
        s.investigators(),
        finding,
        s.remedies(),
        s.measures(),
        s.notes(),
        null);
  }

  private static Received remedied(Received s, List<Remedy> remedies) {
    return new Received(
        s.file(),
        Status.REMEDY,
        s.track(),
        s.concerned(),
        s.investigators(),
        s.finding(),
        remedies,
        s.measures(),
        s.notes(),
        null);
  }

  private static Received withMeasure(Received s, Measure measure) {
    List<Measure> measures = new ArrayList<>(s.measures());
    measures.add(measure);
    return new Received(
        s.file(),
        s.status(),
        s.track(),
        s.concerned(),
        s.investigators(),
        s.finding(),
        s.remedies(),
        measures,
        s.notes(),
        s.closedOn());
  }

  private static Received closed(Received s, LocalDate on) {
    return new Received(
        s.file(),
        Status.CLOSED,
        s.track(),
        s.concerned(),
        s.investigators(),
        s.finding(),
        s.remedies(),
        s.measures(),
        s.notes(),
        on);
  }

  private static Received known(Complaint state) {
    return switch (state) {
      case Received received -> received;
      case NotReceived none -> throw new IllegalStateException("the first event is not received");
    };
  }
}
