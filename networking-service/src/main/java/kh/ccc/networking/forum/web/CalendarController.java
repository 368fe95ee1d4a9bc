package kh.ccc.networking.forum.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kh.ccc.networking.forum.ForumViews;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public calendar of forums. */
@RestController
@RequestMapping("/api/forums")
@Tag(name = "forums")
class CalendarController {

  private static final String PROVINCE = "0[1-9]|1\\d|2[0-5]";

  private final ForumViews forums;

  CalendarController(ForumViews forums) {
    this.forums = forums;
  }

  @GetMapping
  @OpenToAnyone
  @Operation(summary = "The calendar of announced forums, earliest first")
  Page<ForumView> calendar(
      @RequestParam(required = false) @Pattern(regexp = PROVINCE) @Nullable String province,
      @RequestParam(required = false) @Size(max = 64) @Nullable String network,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Collection<String> areas = province == null ? null : List.of(province);
    Instant after = from == null ? null : from.atStartOfDay(Programme.ZONE).toInstant();
    return page(new ForumViews.Filter(areas, network, false, after), cursor, limit);
  }

  @GetMapping("/drafts")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "The forums of the caller's provinces that are not announced yet")
  Page<ForumView> drafts(
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return page(new ForumViews.Filter(Coordinators.areas(caller), null, true, null), cursor, limit);
  }

  private Page<ForumView> page(ForumViews.Filter filter, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<ForumViews.Sheet> found = forums.list(filter, place(cursor), most + 1);
    List<ForumView> items = found.stream().limit(most).map(ForumView::of).toList();
    return new Page<>(items, found.size() > most ? cursor(items.getLast()) : null);
  }

  private static String cursor(ForumView last) {
    return Cursors.write(last.startsAt().toString(), last.forumId());
  }

  private static ForumViews.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    try {
      return new ForumViews.Place(Instant.parse(parts.get(0)), parts.get(1));
    } catch (DateTimeException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }

  @GetMapping("/{forumId}")
  @OpenToAnyone
  @Operation(summary = "A forum with its agenda, its counts and its minutes")
  ResponseEntity<ForumView> get(@PathVariable String forumId, Caller caller) {
    Versioned<ForumViews.Sheet> forum = find(forumId, caller);
    return ETags.ok(forum, ForumView.of(forum.state()));
  }

  @GetMapping("/{forumId}/action-points")
  @OpenToAnyone
  @Operation(summary = "What the forum agreed that somebody does")
  Page<ForumView.ActionPointView> actionPoints(@PathVariable String forumId, Caller caller) {
    ForumView view = ForumView.of(find(forumId, caller).state());
    ForumView.MinutesView minutes = view.minutes();
    return new Page<>(minutes == null ? List.of() : minutes.actionPoints(), null);
  }

  private Versioned<ForumViews.Sheet> find(String forumId, Caller caller) {
    return forums
        .find(forumId)
        .filter(found -> mayBeSeen(found.state(), caller))
        .orElseThrow(() -> new Unknown("forum-unknown"));
  }

  private static boolean mayBeSeen(ForumViews.Sheet forum, Caller caller) {
    return forum.isPublic() || Coordinators.are(caller, forum.plan().area());
  }
}
