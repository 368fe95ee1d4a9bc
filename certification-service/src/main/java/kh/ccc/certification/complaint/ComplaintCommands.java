package kh.ccc.certification.complaint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.complaint.Complaint.Received;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Takes complaints, lets the complainant follow them up and the office work on them. */
public final class ComplaintCommands {

  private final Aggregates<Complaint, ComplaintEvent> complaints;
  private final Complaints list;
  private final Confidences confidences;
  private final RetrievalCodes codes;
  private final Separation separation;
  private final Eligibility eligibility;
  private final Certificates certificates;
  private final ComplaintRules rules;
  private final WorkingDays calendar;
  private final Handling handling;

  public ComplaintCommands(
      Aggregates<Complaint, ComplaintEvent> complaints,
      Complaints list,
      Confidences confidences,
      RetrievalCodes codes,
      Separation separation,
      Eligibility eligibility,
      Certificates certificates,
      ComplaintRules rules,
      WorkingDays calendar) {
    this.complaints = complaints;
    this.list = list;
    this.confidences = confidences;
    this.codes = codes;
    this.separation = separation;
    this.eligibility = eligibility;
    this.certificates = certificates;
    this.rules = rules;
    this.calendar = calendar;
    this.handling = new Handling(rules);
  }

  /**
   * @param cboId needed when it is about a CBO
   */
  public record Submission(
      About.Kind kind, @Nullable String cboId, boolean urgent, Confidence words) {}

  /** What is given to the complainant, once. */
  public record Receipt(Versioned<Complaint> complaint, RetrievalCode code) {}

  /**
   * Takes a complaint. Sent again with the same key and words it is the same complaint with the
   * same code; other words under a key that somebody else used, too, are another complaint.
   */
  public Receipt receive(Submission submission, CommandContext context) {
    ComplaintId id = new ComplaintId(context.newId(submission.toString()));
    About about = about(submission);
    RetrievalCode code = codes.of(id);
    confidences.keep(id.value(), id.value(), submission.words(), context.at());
    ComplaintFile file =
        new ComplaintFile(
            id.value(),
            about,
            context.actor(),
            code.hash(),
            id.value(),
            submission.urgent(),
            context.today(),
            calendar.after(context.today(), rules.acknowledgeWorkingDays()));
    Versioned<Complaint> complaint =
        complaints.execute(
            id.value(),
            context,
            state ->
                state instanceof Complaint.NotReceived
                    ? List.of(new ComplaintEvent.Received(file))
                    : List.of());
    return new Receipt(complaint, code);
  }

  private About about(Submission submission) {
    if (submission.cboId() == null) {
      if (submission.kind() == About.Kind.CBO) {
        throw new Invalid("/cboId", "required");
      }
      return new About(submission.kind(), null, "");
    }
    CboFacts cbo =
        eligibility
            .cbo(submission.cboId())
            .filter(CboFacts::isRegistered)
            .orElseThrow(() -> new Invalid("/cboId", "cbo-not-known"));
    return new About(submission.kind(), cbo.cboId(), cbo.area());
  }

  /** The complaint with that id; unknown when there is none. */
  public Versioned<Complaint> find(ComplaintId id) {
    return complaints.find(id.value()).orElseThrow(ComplaintRefusals::unknown);
  }

  /** The complaint that the code belongs to. */
  public Versioned<Complaint> find(RetrievalCode code) {
    return find(list.withCode(code.hash()).orElseThrow(ComplaintRefusals::unknownCode));
  }

  /** The complainant adds something. */
  public Versioned<Complaint> add(RetrievalCode code, String words, CommandContext context) {
    String id = find(code).id();
    String noteId = context.newId(id + words);
    return keeping(
        id,
        noteId,
        new Confidence(words, null),
        context,
        () ->
            complaints.execute(
                id,
                context,
                state -> {
                  handling.requireRoom(received(state));
                  return List.of(
                      new ComplaintEvent.NoteAdded(
                          new Complaint.Note(noteId, Complaint.Side.COMPLAINANT, context.at())));
                }));
  }

  /**
   * The office works on it.
   *
   * @param words to the complainant, or null
   */
  public Versioned<Complaint> execute(
      ComplaintId id,
      ComplaintCommand command,
      @Nullable String words,
      long expectedVersion,
      CommandContext context) {
    Received complaint = received(find(id).state());
    requireOwnCertificate(complaint, command);
    Set<String> hands = hands(complaint);
    @Nullable String noteId = words == null ? null : context.newId(id.value() + words);
    Confidence confidence = new Confidence(words == null ? "" : words, null);
    return keeping(
        id.value(),
        noteId,
        confidence,
        context,
        () ->
            complaints.execute(
                id.value(),
                expectedVersion,
                context,
                state -> handling.decide(received(state), command, hands, noteId, context)));
  }

  private void requireOwnCertificate(Received complaint, ComplaintCommand command) {
    if (!(command instanceof ComplaintCommand.Ask ask) || ask.kind() != Measure.Kind.SUSPENSION) {
      return;
    }
    @Nullable String cboId = complaint.file().about().cboId();
    boolean own =
        cboId != null
            && certificates.ofCbo(cboId).stream()
                .anyMatch(certificate -> certificate.value().equals(ask.certificateId()));
    if (!own) {
      throw new Invalid("/certificateId", "certificate-not-of-cbo");
    }
  }

  /** Words are there before the record names them, and go again when it is not made. */
  private Versioned<Complaint> keeping(
      String caseId,
      @Nullable String noteId,
      Confidence confidence,
      CommandContext context,
      Supplier<Versioned<Complaint>> command) {
    if (noteId == null) {
      return command.get();
    }
    confidences.keep(caseId, noteId, confidence, context.at());
    boolean recorded = false;
    try {
      Versioned<Complaint> after = command.get();
      recorded = received(after.state()).notes().stream().anyMatch(n -> n.id().equals(noteId));
      return after;
    } finally {
      if (!recorded && !isRecorded(caseId, noteId)) {
        confidences.remove(noteId);
      }
    }
  }

  private boolean isRecorded(String caseId, String noteId) {
    return complaints
        .find(caseId)
        .filter(found ->
            found.state() instanceof Received received
                && received.notes().stream().anyMatch(note -> note.id().equals(noteId)))
        .isPresent();
  }

  /** True for somebody who has nothing to do with what it is about. */
  public boolean isFree(String account, Received complaint) {
    return !complaint.parties().contains(account) && !hands(complaint).contains(account);
  }

  private Set<String> hands(Received complaint) {
    Set<String> hands = new TreeSet<>();
    @Nullable String cboId = complaint.file().about().cboId();
    if (cboId != null) {
      hands.addAll(separation.handsIn(cboId));
    }
    return hands;
  }

  /** What came; unknown when nothing did. */
  public static Received received(Complaint state) {
    return switch (state) {
      case Received received -> received;
      case Complaint.NotReceived none -> throw ComplaintRefusals.unknown();
    };
  }
}
