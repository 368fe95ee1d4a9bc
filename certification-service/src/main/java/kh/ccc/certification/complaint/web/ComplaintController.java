package kh.ccc.certification.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintCommand;
import kh.ccc.certification.complaint.ComplaintCommands;
import kh.ccc.certification.complaint.ComplaintId;
import kh.ccc.certification.complaint.web.ComplaintRequests.AcknowledgeRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.ClosureRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.FindingRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.InvestigationRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.MeasureRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.NoteRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.RemedyRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.TriageRequest;
import kh.ccc.certification.complaint.web.ComplaintViews.ComplaintView;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office's work on one complaint: complaints officers, and investigators whom they name. */
@Tag(name = "complaints")
@RestController
@RequestMapping("/api/complaints/{id}")
class ComplaintController {

  private final ComplaintCommands complaints;
  private final Confidences confidences;

  ComplaintController(ComplaintCommands complaints, Confidences confidences) {
    this.complaints = complaints;
    this.confidences = confidences;
  }

  /** A complaint; its words only for those who work on it and have nothing to do with it. */
  @Operation(summary = "One complaint; its words for those who work on it")
  @GetMapping
  @Permitted({})
  ResponseEntity<ComplaintView> complaint(@PathVariable String id, Caller caller) {
    Versioned<Complaint> complaint = complaints.find(new ComplaintId(id));
    Caller.permit(caller.has(Role.AUDITOR) || works(complaint, caller));
    return answer(complaint, caller);
  }

  /** Tells the complainant that it came. */
  @Operation(summary = "Tell the complainant that the complaint came")
  @PostMapping("/acknowledgement")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> acknowledge(
      @PathVariable String id,
      @Valid @RequestBody AcknowledgeRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(
        id, new ComplaintCommand.Acknowledge(), request.words(), expected, context, caller);
  }

  /** Says how it is handled; may be said again until the investigation begins. */
  @Operation(summary = "Say how the complaint is handled")
  @PostMapping("/triage")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> triage(
      @PathVariable String id,
      @Valid @RequestBody TriageRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), request.words(), expected, context, caller);
  }

  /** Names who looks into it. */
  @Operation(summary = "Name who looks into the complaint")
  @PostMapping("/investigation")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> investigate(
      @PathVariable String id,
      @Valid @RequestBody InvestigationRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(
        id,
        new ComplaintCommand.Investigate(request.investigators()),
        null,
        expected,
        context,
        caller);
  }

  /** What the investigation came to, by one of its investigators. */
  @Operation(summary = "Record what the investigation came to")
  @PostMapping("/finding")
  @Permitted({})
  ResponseEntity<ComplaintView> find(
      @PathVariable String id,
      @Valid @RequestBody FindingRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    Caller.permit(investigates(complaints.find(new ComplaintId(id)), caller));
    ComplaintCommand find = new ComplaintCommand.Find(request.finding());
    return answer(
        complaints.execute(
            new ComplaintId(id), find, request.words().strip(), expected.value(), context),
        caller);
  }

  /** What is done about it. */
  @Operation(summary = "Record what is done about the complaint")
  @PostMapping("/remedy")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> remedy(
      @PathVariable String id,
      @Valid @RequestBody RemedyRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ComplaintCommand remedy = new ComplaintCommand.Remedy(request.remedies());
    return execute(id, remedy, request.words(), expected, context, caller);
  }

  /** Asks for a special assessment, or proposes a suspension to the committee. */
  @Operation(summary = "Ask for a special assessment or propose a suspension")
  @PostMapping("/measures")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> ask(
      @PathVariable String id,
      @Valid @RequestBody MeasureRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ComplaintCommand ask = new ComplaintCommand.Ask(request.kind(), request.certificateId());
    return execute(id, ask, null, expected, context, caller);
  }

  /** Ends it. */
  @Operation(summary = "Close the complaint")
  @PostMapping("/closure")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> close(
      @PathVariable String id,
      @Valid @RequestBody ClosureRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, new ComplaintCommand.Close(), request.words(), expected, context, caller);
  }

  /** Writes to the complainant, who reads it under the retrieval code. */
  @Operation(summary = "Write to the complainant")
  @PostMapping("/messages")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<ComplaintView> write(
      @PathVariable String id,
      @Valid @RequestBody NoteRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, new ComplaintCommand.Write(), request.words(), expected, context, caller);
  }

  private ResponseEntity<ComplaintView> execute(
      String id,
      ComplaintCommand command,
      @Nullable String words,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ComplaintId complaint = new ComplaintId(id);
    caller.require(area(complaints.find(complaint)), Role.COMPLAINTS_OFFICER);
    @Nullable String said = words == null || words.isBlank() ? null : words.strip();
    return answer(complaints.execute(complaint, command, said, expected.value(), context), caller);
  }

  private ResponseEntity<ComplaintView> answer(Versioned<Complaint> complaint, Caller caller) {
    Complaint.Received received = ComplaintCommands.received(complaint.state());
    return ETags.ok(
        complaint,
        ComplaintViews.view(
            received,
            works(complaint, caller)
                ? ComplaintViews.words(received, confidences.ofCase(complaint.id()))
                : null));
  }

  /** Whoever has a hand in what it is about does not read what was said in confidence. */
  private boolean works(Versioned<Complaint> complaint, Caller caller) {
    boolean officer = caller.hasFor(area(complaint), Role.COMPLAINTS_OFFICER);
    return (officer || investigates(complaint, caller))
        && complaints.isFree(caller.id(), ComplaintCommands.received(complaint.state()));
  }

  private static boolean investigates(Versioned<Complaint> complaint, Caller caller) {
    return ComplaintCommands.received(complaint.state()).investigators().stream()
        .anyMatch(caller::is);
  }

  private static String area(Versioned<Complaint> complaint) {
    return ComplaintCommands.received(complaint.state()).file().about().area();
  }
}
