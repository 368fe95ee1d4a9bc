package kh.ccc.certification.impartiality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import kh.ccc.certification.impartiality.Audit;
import kh.ccc.certification.impartiality.AuditCommands;
import kh.ccc.certification.impartiality.AuditReport;
import kh.ccc.certification.impartiality.AuditStart;
import kh.ccc.certification.impartiality.Audits;
import kh.ccc.certification.impartiality.Violation;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Audits of the journals: asked for by auditors and the impartiality committee, or nightly. */
@Tag(name = "impartiality")
@RestController
@RequestMapping("/api/impartiality/audits")
class AuditController {

  private static final int MOST_LISTED = 100;

  private final AuditCommands commands;
  private final Audits audits;
  private final AuditStart start;

  AuditController(AuditCommands commands, Audits audits, AuditStart start) {
    this.commands = commands;
    this.audits = audits;
    this.start = start;
  }

  /** Replays all journals and looks for what should never have been possible. */
  @Operation(summary = "Start an audit of the journals for impartiality")
  @PostMapping
  @Permitted({Role.AUDITOR, Role.IMPARTIALITY_MEMBER})
  ResponseEntity<AuditView> start(CommandContext context) {
    Versioned<Audit> audit = commands.start(context);
    start.wake();
    return ETags.created(audit, view(audit));
  }

  /** The last hundred audits, newest first. */
  @Operation(summary = "The last hundred audits, newest first")
  @GetMapping
  @Permitted({Role.AUDITOR, Role.IMPARTIALITY_MEMBER})
  Page<AuditView> list() {
    List<AuditView> views =
        audits.newest(MOST_LISTED).stream().map(commands::find).map(this::view).toList();
    return new Page<>(views, null);
  }

  /** One audit: how far it is, or what it came to. */
  @Operation(summary = "One audit: how far it is, or what it came to")
  @GetMapping("/{id}")
  @Permitted({Role.AUDITOR, Role.IMPARTIALITY_MEMBER})
  AuditView audit(@PathVariable String id) {
    return view(commands.find(id));
  }

  /** What an audit found, each with the records that show it. */
  @Operation(summary = "The violations that an audit found, with their evidence")
  @GetMapping("/{id}/violations")
  @Permitted({Role.AUDITOR, Role.IMPARTIALITY_MEMBER})
  Page<Violation> violations(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
    List<Violation> all = commands.report(id).map(AuditReport::violations).orElse(List.of());
    int from = Math.min(after(cursor), all.size());
    int to = Math.min(from + limit, all.size());
    return new Page<>(
        all.subList(from, to), to == all.size() ? null : Cursors.write(Integer.toString(to)));
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String place = Cursors.read(cursor, 1).getFirst();
    if (!place.matches("\\d{1,6}")) {
      throw new BadRequest(400, "cursor-malformed");
    }
    return Integer.parseInt(place);
  }

  private AuditView view(Versioned<Audit> audit) {
    return AuditView.of(audit.state(), audits.progress(audit.id()).orElse(null));
  }
}
