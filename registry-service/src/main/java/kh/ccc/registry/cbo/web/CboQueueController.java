package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.cbo.CboQueue;
import kh.ccc.registry.cbo.CboSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work queues: the records of an officer's area, or those of a representative. */
@RestController
@RequestMapping("/api/cbos")
@Tag(name = "cbos")
class CboQueueController {

  private final CboQueue queue;

  CboQueueController(CboQueue queue) {
    this.queue = queue;
  }

  @GetMapping
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.ADMIN,
    Role.AUDITOR
  })
  @Operation(summary = "Records that the caller works on, longest waiting first")
  Page<CboSummary> list(
      @RequestParam(required = false)
          @Pattern(regexp = "SUBMITTED|RETURNED|REGISTERED|REJECTED|WITHDRAWN")
          @Nullable String status,
      @RequestParam(required = false) @Pattern(regexp = "\\d{2}") @Nullable String province,
      @RequestParam(required = false) @Nullable Boolean synthetic,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    @Nullable List<String> areas = within(CboAccess.areas(caller), province);
    boolean ownOnly = areas != null && areas.isEmpty();
    if (ownOnly && !caller.has(Role.CBO_REPRESENTATIVE)) {
      return new Page<>(List.of(), null);
    }
    CboQueue.Query query =
        new CboQueue.Query(
            status,
            ownOnly ? null : areas,
            ownOnly ? caller.id() : null,
            synthetic,
            after(cursor),
            limit);
    List<CboSummary> items = queue.page(query);
    return new Page<>(items, items.size() < limit ? null : cursorOf(items.getLast()));
  }

  /** The caller's areas, cut to the province that is asked for. */
  private static @Nullable List<String> within(
      @Nullable List<String> areas, @Nullable String province) {
    if (province == null) {
      return areas;
    }
    return areas == null
        ? List.of(province)
        : areas.stream().filter(area -> area.startsWith(province)).toList();
  }

  private static CboQueue.@Nullable After after(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    try {
      return new CboQueue.After(Instant.ofEpochMilli(Long.parseLong(parts.get(0))), parts.get(1));
    } catch (NumberFormatException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }

  private static String cursorOf(CboSummary last) {
    return Cursors.write(String.valueOf(last.waitingSince().toEpochMilli()), last.cboId());
  }
}
