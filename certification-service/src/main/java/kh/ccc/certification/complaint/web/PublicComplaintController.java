package kh.ccc.certification.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintCommands;
import kh.ccc.certification.complaint.ComplaintFile;
import kh.ccc.certification.complaint.ComplaintRules;
import kh.ccc.certification.complaint.RetrievalCode;
import kh.ccc.certification.complaint.web.ComplaintRequests.ComplaintRequest;
import kh.ccc.certification.complaint.web.ComplaintRequests.NoteRequest;
import kh.ccc.certification.complaint.web.ComplaintViews.FollowUpView;
import kh.ccc.certification.complaint.web.ComplaintViews.ReceiptView;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.ShownOnce;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Complaints of anyone, without signing in. The retrieval code travels in a header, so that no log
 * of addresses ever holds it.
 */
@Tag(name = "complaints")
@RestController
@RequestMapping("/api/complaints")
class PublicComplaintController {

  private static final String CODE = "Retrieval-Code";

  private final ComplaintCommands complaints;
  private final Confidences confidences;
  private final ComplaintRules rules;

  PublicComplaintController(
      ComplaintCommands complaints, Confidences confidences, ComplaintRules rules) {
    this.complaints = complaints;
    this.confidences = confidences;
    this.rules = rules;
  }

  /** Takes a complaint about a CBO, an assessor or CCC, and gives the code to follow it up. */
  @Operation(summary = "Complain, without signing in; answers with a retrieval code, once")
  @PostMapping
  @OpenToAnyone
  ResponseEntity<ReceiptView> receive(
      @Valid @RequestBody ComplaintRequest request,
      CommandContext context,
      HttpServletRequest http) {
    ShownOnce.mark(http);
    ComplaintCommands.Receipt receipt = complaints.receive(request.submission(), context);
    Complaint.Received complaint = ComplaintCommands.received(receipt.complaint().state());
    ComplaintFile file = complaint.file();
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new ReceiptView(
                file.complaintId(),
                receipt.code().shown(),
                complaint.status(),
                file.receivedOn(),
                file.acknowledgeBy()));
  }

  /** How a complaint stands and what was written about it. */
  @Operation(summary = "How one's complaint stands, by its retrieval code")
  @GetMapping("/mine")
  @OpenToAnyone
  ResponseEntity<FollowUpView> followUp(
      @RequestHeader(CODE) @NotBlank @Size(max = 60) String code) {
    return answer(complaints.find(RetrievalCode.typed(code)), HttpStatus.OK);
  }

  /** Adds a message to a complaint that is not closed. */
  @Operation(summary = "Add a message to one's complaint, by its retrieval code")
  @PostMapping("/mine/messages")
  @OpenToAnyone
  ResponseEntity<FollowUpView> add(
      @RequestHeader(CODE) @NotBlank @Size(max = 60) String code,
      @Valid @RequestBody NoteRequest request,
      CommandContext context,
      HttpServletRequest http) {
    ShownOnce.mark(http);
    return answer(
        complaints.add(RetrievalCode.typed(code), request.words().strip(), context),
        HttpStatus.CREATED);
  }

  /** Terms and bounds of complaints. */
  @Operation(summary = "Within how many working days a complaint is acknowledged")
  @GetMapping("/rules")
  @OpenToAnyone
  ComplaintRules rules() {
    return rules;
  }

  private ResponseEntity<FollowUpView> answer(Versioned<Complaint> complaint, HttpStatus status) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(
            FollowUpView.of(
                ComplaintCommands.received(complaint.state()), confidences.ofCase(complaint.id())));
  }
}
