package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.Sessions;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The committee's calendar. */
@Tag(name = "committee sessions")
@RestController
class SessionListController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private final Sessions sessions;

  SessionListController(Sessions sessions) {
    this.sessions = sessions;
  }

  /** A session as a line of the list. */
  record LineView(
      String sessionId,
      String area,
      LocalDate day,
      @Nullable String place,
      String chair,
      Session.Status status) {

    static LineView of(Sessions.Line line) {
      return new LineView(
          line.sessionId(), line.area(), line.day(), line.place(), line.chair(), line.status());
    }
  }

  /** Sessions of the places that the caller works for, newest day first. */
  @Operation(summary = "The committee's sessions, newest day first")
  @GetMapping("/api/committee-sessions")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  Page<LineView> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    List<Sessions.Line> found =
        sessions.list(SessionAccess.areas(caller), before(cursor), limit + 1);
    List<Sessions.Line> shown = found.subList(0, Math.min(limit, found.size()));
    List<LineView> items = shown.stream().map(LineView::of).toList();
    return new Page<>(items, found.size() <= limit ? null : Cursors.write(shown.getLast().key()));
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String key = Cursors.read(cursor, 1).getFirst();
    if (!KEY.matcher(key).matches()) {
      throw new BadRequest(400, "cursor-malformed");
    }
    return key;
  }
}
