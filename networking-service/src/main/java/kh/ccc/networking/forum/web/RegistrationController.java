package kh.ccc.networking.forum.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumCommands;
import kh.ccc.networking.forum.Registration;
import kh.ccc.networking.forum.web.ForumRequests.AttendanceRequest;
import kh.ccc.networking.forum.web.ForumRequests.RegistrationRequest;
import kh.ccc.networking.forum.web.ForumRequests.WalkInRequest;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who comes to a forum. People register themselves; only coordinators see who they are. A
 * registration concerns one person and not the forum's text, so it needs no version of the forum.
 */
@RestController
@RequestMapping("/api/forums/{forumId}")
@Tag(name = "forums")
class RegistrationController {

  private final ForumCommands forums;
  private final KnownCbos cbos;
  private final Clock clock;

  RegistrationController(ForumCommands forums, KnownCbos cbos, Clock clock) {
    this.forums = forums;
    this.cbos = cbos;
    this.clock = clock;
  }

  @PostMapping("/registrations")
  @Permitted({})
  @Operation(summary = "Register yourself; with no place left you are put on the waiting list")
  ResponseEntity<RegistrationView> register(
      @PathVariable String forumId,
      @Valid @RequestBody RegistrationRequest request,
      Caller caller,
      CommandContext context) {
    Coordinators.requirePublicOr(caller, forums.get(forumId));
    String cboId = request.cboId();
    Caller.permit(cboId == null || forums.maySpeakFor(caller.id(), cboId));
    Versioned<Forum> registered = forums.register(forumId, request.stakeholder(), cboId, context);
    return ETags.created(registered, own(registered, caller));
  }

  @GetMapping("/registrations/me")
  @Permitted({})
  @Operation(summary = "Your own registration")
  RegistrationView mine(@PathVariable String forumId, Caller caller) {
    return own(forums.get(forumId), caller);
  }

  @DeleteMapping("/registrations/me")
  @Permitted({})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say that you will not come; the first who waits gets the place")
  void withdraw(@PathVariable String forumId, Caller caller) {
    Coordinators.requirePublicOr(caller, forums.get(forumId));
    forums.withdraw(
        forumId, new CommandContext(caller.id(), UUID.randomUUID().toString(), clock.instant()));
  }

  @GetMapping("/registrations")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Who registered, for coordinators")
  Page<RegistrationView> registrations(
      @PathVariable String forumId,
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Forum.Planned forum = forums.get(forumId);
    Coordinators.require(caller, forum);
    String after = cursor == null ? "" : Cursors.read(cursor, 1).get(0);
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Registration> found =
        forum.registrations().inOrder().stream()
            .filter(registration -> registration.participant().compareTo(after) > 0)
            .sorted(Comparator.comparing(Registration::participant))
            .limit(most + 1L)
            .toList();
    List<RegistrationView> items = views(found.stream().limit(most).toList());
    return new Page<>(
        items, found.size() > most ? Cursors.write(items.getLast().participant()) : null);
  }

  private List<RegistrationView> views(List<Registration> registrations) {
    Map<String, KnownCbo> known =
        cbos.findAll(
            registrations.stream().map(Registration::cboId).filter(Objects::nonNull).toList());
    return registrations.stream()
        .map(one -> RegistrationView.of(one, one.cboId() == null ? null : known.get(one.cboId())))
        .toList();
  }

  @PostMapping("/attendance")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Check a registered person in")
  ResponseEntity<ForumView> attend(
      @PathVariable String forumId,
      @Valid @RequestBody AttendanceRequest request,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    Versioned<Forum> attended = forums.checkIn(forumId, request.participant(), context);
    return ETags.ok(attended, ForumView.of(attended.state().planned()));
  }

  /** For those without a phone or a registration: they come in by their group, never by name. */
  @PostMapping("/walk-ins")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Register and check in somebody who came without a registration")
  ResponseEntity<RegistrationView> walkIn(
      @PathVariable String forumId,
      @Valid @RequestBody WalkInRequest request,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    ForumCommands.WalkedIn came =
        forums.walkIn(forumId, request.stakeholder(), request.cboId(), context);
    return ETags.created(came.forum(), views(List.of(came.registration())).getFirst());
  }

  private static RegistrationView own(Versioned<Forum> forum, Caller caller) {
    return own(forum.state().planned(), caller);
  }

  private static RegistrationView own(Forum.Planned forum, Caller caller) {
    return forum
        .registrations()
        .of(caller.id())
        .map(registration -> RegistrationView.of(registration, null))
        .orElseThrow(() -> new Unknown("registration-unknown"));
  }
}
