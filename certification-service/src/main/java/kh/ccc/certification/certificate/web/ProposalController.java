package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.HolderNames;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.certification.certificate.SuspensionProposals;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the committee is asked to decide because a check is overdue. */
@Tag(name = "certificates")
@RestController
class ProposalController {

  private static final Set<Role> READERS =
      Set.of(Role.PROGRAMME_OFFICER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR);

  private final SuspensionProposals proposals;
  private final CertificateAnswers answers;
  private final CertificateRules rules;
  private final HolderNames names;

  ProposalController(
      SuspensionProposals proposals,
      CertificateAnswers answers,
      CertificateRules rules,
      HolderNames names) {
    this.proposals = proposals;
    this.answers = answers;
    this.rules = rules;
    this.names = names;
  }

  /**
   * @param reason code of the suspension that is proposed
   * @param due day by which the check had to be
   * @param since day on which it was proposed
   */
  record SuspensionProposalView(
      String certificateId,
      String number,
      String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      String reason,
      String km,
      String en,
      LocalDate due,
      LocalDate since) {}

  /** Certificates whose checks are overdue; the committee decides whether to suspend them. */
  @Operation(summary = "Suspensions that are proposed to the committee: overdue checks")
  @GetMapping("/api/certificates/suspension-proposals")
  @Permitted({Role.PROGRAMME_OFFICER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR})
  Page<SuspensionProposalView> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    @Nullable String after = cursor == null ? null : Cursors.read(cursor, 1).getFirst();
    List<CertificateId> found = proposals.proposed(areas(caller), after, limit + 1);
    List<CertificateId> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(
        shown.stream().flatMap(this::view).toList(),
        last ? null : Cursors.write(shown.getLast().value()));
  }

  private static Set<String> areas(Caller caller) {
    return caller.grants().stream()
        .filter(grant -> READERS.contains(grant.role()))
        .map(kh.ccc.platform.security.Grant::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** One that was suspended or checked since the list was made is left out. */
  private Stream<SuspensionProposalView> view(CertificateId id) {
    Certificate.Issued issued = answers.issued(id);
    Upkeep.@Nullable Proposal proposal = issued.upkeep().proposal();
    if (proposal == null) {
      return Stream.of();
    }
    Grant grant = issued.grant();
    HolderNames.Name name =
        names.of(List.of(grant.cboId())).getOrDefault(grant.cboId(), HolderNames.Name.NONE);
    Reason reason = rules.reasonOf(proposal);
    return Stream.of(
        new SuspensionProposalView(
            grant.certificateId(),
            issued.number(),
            grant.cboId(),
            name.km(),
            name.latin(),
            grant.area(),
            reason.code(),
            reason.km(),
            reason.en(),
            proposal.due(),
            proposal.since()));
  }
}
