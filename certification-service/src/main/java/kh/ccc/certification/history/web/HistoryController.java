package kh.ccc.certification.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealCommands;
import kh.ccc.certification.appeal.AppealEvent;
import kh.ccc.certification.appeal.AppealId;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintCommands;
import kh.ccc.certification.complaint.ComplaintEvent;
import kh.ccc.certification.complaint.ComplaintId;
import kh.ccc.certification.history.Step;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened, by whom and when, for those who work on it. */
@RestController
class HistoryController {

  private final Aggregates<Certificate, CertificateEvent> certificates;
  private final Aggregates<Complaint, ComplaintEvent> complaints;
  private final Aggregates<Appeal, AppealEvent> appeals;
  private final CertificateCommands certificateCommands;
  private final ComplaintCommands complaintCommands;
  private final AppealCommands appealCommands;

  HistoryController(
      Aggregates<Certificate, CertificateEvent> certificates,
      Aggregates<Complaint, ComplaintEvent> complaints,
      Aggregates<Appeal, AppealEvent> appeals,
      CertificateCommands certificateCommands,
      ComplaintCommands complaintCommands,
      AppealCommands appealCommands) {
    this.certificates = certificates;
    this.complaints = complaints;
    this.appeals = appeals;
    this.certificateCommands = certificateCommands;
    this.complaintCommands = complaintCommands;
    this.appealCommands = appealCommands;
  }

  /** The life of a certificate, oldest step first. */
  @Operation(summary = "What happened to a certificate, by whom and when")
  @Tag(name = "certificates")
  @GetMapping("/api/certificates/{id}/history")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  Page<Step> certificate(@PathVariable String id, Caller caller) {
    if (certificateCommands.find(new CertificateId(id)).state()
        instanceof Certificate.Issued issued) {
      caller.require(
          issued.grant().area(),
          Role.PROGRAMME_OFFICER,
          Role.REVIEWER,
          Role.COMMITTEE_MEMBER,
          Role.COMMITTEE_CHAIR,
          Role.AUDITOR);
      return new Page<>(Step.of(certificates.history(id), Set.of()), null);
    }
    throw new Unknown("certificate-unknown");
  }

  /** What was done about a complaint, oldest step first; never what was said. */
  @Operation(summary = "What was done about a complaint, by whom and when")
  @Tag(name = "complaints")
  @GetMapping("/api/complaints/{id}/history")
  @Permitted({Role.COMPLAINTS_OFFICER, Role.AUDITOR})
  Page<Step> complaint(@PathVariable String id, Caller caller) {
    Complaint.Received complaint =
        ComplaintCommands.received(complaintCommands.find(new ComplaintId(id)).state());
    caller.require(complaint.file().about().area(), Role.COMPLAINTS_OFFICER, Role.AUDITOR);
    return new Page<>(Step.of(complaints.history(id), Set.of()), null);
  }

  /** The course of an appeal, oldest step first; who of the panel voted when stays with it. */
  @Operation(summary = "What was done about an appeal, by whom and when")
  @Tag(name = "appeals")
  @GetMapping("/api/appeals/{id}/history")
  @Permitted({
    Role.COMPLAINTS_OFFICER,
    Role.APPEAL_PANEL_MEMBER,
    Role.PROGRAMME_OFFICER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  Page<Step> appeal(@PathVariable String id, Caller caller) {
    Appeal.Lodged appeal = AppealCommands.lodged(appealCommands.find(new AppealId(id)).state());
    caller.require(
        appeal.file().decision().area(),
        Role.COMPLAINTS_OFFICER,
        Role.APPEAL_PANEL_MEMBER,
        Role.PROGRAMME_OFFICER,
        Role.COMMITTEE_MEMBER,
        Role.COMMITTEE_CHAIR,
        Role.AUDITOR);
    List<Step> steps = Step.of(appeals.history(id), Set.of(AppealEvent.VoteCast.class));
    return new Page<>(steps, null);
  }
}
