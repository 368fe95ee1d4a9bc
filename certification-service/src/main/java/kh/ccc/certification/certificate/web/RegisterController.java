package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.HolderNames;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Register;
import kh.ccc.certification.certificate.Surveillance;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of certificates as those who look after them need it. */
@Tag(name = "certificates")
@RestController
class RegisterController {

  private static final Role[] READERS = {
    Role.PROGRAMME_OFFICER, Role.REVIEWER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR
  };

  private static final java.util.regex.Pattern DAY =
      java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Register certificates;
  private final CertificateCommands commands;
  private final CertificateAnswers answers;
  private final CertificateRules rules;
  private final HolderNames names;

  RegisterController(
      Register certificates,
      CertificateCommands commands,
      CertificateAnswers answers,
      CertificateRules rules,
      HolderNames names) {
    this.certificates = certificates;
    this.commands = commands;
    this.answers = answers;
    this.rules = rules;
    this.names = names;
  }

  /** A certificate with the name of who holds it and what is under way. */
  record RowView(
      CertificateView certificate,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      UpkeepView upkeep) {}

  /**
   * The checks of a certificate.
   *
   * @param outstanding days by which checks are still due, earliest first
   * @param reportFrom first day on which the next of them can be reported
   * @param passed days of the checks that are done
   * @param report the check that waits for its review
   * @param proposed the day since which its suspension is proposed
   */
  record UpkeepView(
      List<LocalDate> outstanding,
      @Nullable LocalDate reportFrom,
      List<LocalDate> passed,
      @Nullable CheckView report,
      @Nullable LocalDate proposed) {}

  /** A check that was reported, by whom and under which reference. */
  record CheckView(LocalDate due, String officer, String reference, @Nullable String assessmentId) {

    static @Nullable CheckView of(Upkeep.@Nullable Report report) {
      return report == null
          ? null
          : new CheckView(
              report.due(), report.officer(), report.reference(), report.assessmentId());
    }
  }

  /** Certificates of the places that the caller works for; those that end first come first. */
  @Operation(summary = "The register of certificates; those that end first come first")
  @GetMapping("/api/certificates/register")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  Page<RowView> list(
      @RequestParam(required = false) Certificate.@Nullable Status status,
      @RequestParam(required = false) @Nullable Level level,
      @RequestParam(required = false) @Pattern(regexp = "\\d\\d") @Nullable String province,
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    List<String> after = cursor == null ? List.of() : Cursors.read(cursor, 2);
    Register.Query query =
        new Register.Query(
            status,
            level,
            waiting,
            areas(province, caller),
            day(after),
            after.isEmpty() ? "" : after.getLast(),
            limit + 1);
    List<CertificateId> found = certificates.list(query);
    List<CertificateView> shown =
        found.stream().limit(limit).map(commands::find).map(answers::view).toList();
    return new Page<>(rows(shown), found.size() <= limit ? null : next(shown.getLast()));
  }

  private static String next(CertificateView last) {
    return Cursors.write(last.validUntil().toString(), last.certificateId());
  }

  private static @Nullable String day(List<String> after) {
    if (after.isEmpty()) {
      return null;
    }
    if (!DAY.matcher(after.getFirst()).matches()) {
      throw new BadRequest(400, "cursor-malformed");
    }
    return after.getFirst();
  }

  private List<RowView> rows(List<CertificateView> shown) {
    Map<String, HolderNames.Name> known =
        names.of(shown.stream().map(CertificateView::cboId).distinct().toList());
    return shown.stream()
        .map(view -> row(view, known.getOrDefault(view.cboId(), HolderNames.Name.NONE)))
        .toList();
  }

  private RowView row(CertificateView view, HolderNames.Name name) {
    Certificate.Issued issued = answers.issued(new CertificateId(view.certificateId()));
    return new RowView(view, name.km(), name.latin(), upkeep(issued));
  }

  private UpkeepView upkeep(Certificate.Issued issued) {
    List<LocalDate> outstanding = Surveillance.outstanding(issued, rules);
    Upkeep.@Nullable Proposal proposal = issued.upkeep().proposal();
    return new UpkeepView(
        outstanding,
        outstanding.isEmpty()
            ? null
            : outstanding.getFirst().minusDays(rules.surveillanceWindowDays()),
        issued.upkeep().passed(),
        CheckView.of(issued.upkeep().report()),
        proposal == null ? null : proposal.since());
  }

  /** One certificate with its checks, for those who look after it. */
  @Operation(summary = "A certificate with its holder's name and its checks")
  @GetMapping("/api/certificates/register/{id}")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  RowView one(@PathVariable String id, Caller caller) {
    CertificateView view = answers.view(commands.find(new CertificateId(id)));
    caller.require(view.area(), READERS);
    return rows(List.of(view)).getFirst();
  }

  private static Set<String> areas(@Nullable String province, Caller caller) {
    if (province != null) {
      caller.require(province, READERS);
      return Set.of(province);
    }
    Set<Role> readers = Set.copyOf(Arrays.asList(READERS));
    return caller.grants().stream()
        .filter(grant -> readers.contains(grant.role()))
        .map(Grant::area)
        .collect(Collectors.toUnmodifiableSet());
  }
}
