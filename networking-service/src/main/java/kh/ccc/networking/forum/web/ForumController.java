package kh.ccc.networking.forum.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumCommands;
import kh.ccc.networking.forum.web.ForumRequests.CancellationRequest;
import kh.ccc.networking.forum.web.ForumRequests.ForumRequest;
import kh.ccc.networking.forum.web.ForumRequests.MinutesRequest;
import kh.ccc.networking.forum.web.ForumRequests.SettlementRequest;
import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forums, as coordinators and officers of the province plan, announce and conclude them. */
@RestController
@RequestMapping("/api/forums")
@Tag(name = "forums")
class ForumController {

  private final ForumCommands forums;
  private final NetworkCommands networks;

  ForumController(ForumCommands forums, NetworkCommands networks) {
    this.forums = forums;
    this.networks = networks;
  }

  @PostMapping
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Plan a forum of a network")
  ResponseEntity<ForumView> draft(
      @Valid @RequestBody ForumRequest request, Caller caller, CommandContext context) {
    Network.Active network = network(request.networkId());
    caller.require(network.area(), Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER);
    Versioned<Forum> drafted = forums.draft(request.plan(network), context);
    return ETags.created(drafted, view(drafted));
  }

  private Network.Active network(String networkId) {
    try {
      return networks.get(networkId);
    } catch (Unknown unknown) {
      throw new Invalid("/networkId", "unknown-code");
    }
  }

  @PostMapping("/{forumId}/announcement")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Announce a forum and invite the members of its network")
  ResponseEntity<ForumView> announce(
      @PathVariable String forumId,
      ExpectedVersion expected,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    Versioned<Forum> announced = forums.announce(forumId, expected.value(), context);
    return ETags.ok(announced, view(announced));
  }

  @PostMapping("/{forumId}/cancellation")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Cancel a forum to which nobody has come; who registered is told")
  ResponseEntity<ForumView> cancel(
      @PathVariable String forumId,
      @Valid @RequestBody CancellationRequest request,
      ExpectedVersion expected,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    Versioned<Forum> cancelled =
        forums.cancel(forumId, expected.value(), request.reason().strip(), context);
    return ETags.ok(cancelled, view(cancelled));
  }

  @PostMapping("/{forumId}/minutes")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Publish the minutes with their action points")
  ResponseEntity<ForumView> minutes(
      @PathVariable String forumId,
      @Valid @RequestBody MinutesRequest request,
      ExpectedVersion expected,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    Versioned<Forum> published =
        forums.publish(forumId, expected.value(), request.minutes(), context);
    return ETags.ok(published, view(published));
  }

  @PostMapping("/{forumId}/action-points/{point}/settlement")
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Say that an action point is done, or why it is given up")
  ResponseEntity<ForumView> settle(
      @PathVariable String forumId,
      @PathVariable int point,
      @Valid @RequestBody SettlementRequest request,
      ExpectedVersion expected,
      Caller caller,
      CommandContext context) {
    Coordinators.require(caller, forums.get(forumId));
    Versioned<Forum> settled =
        forums.settle(
            forumId, expected.value(), point, request.settlement(context.today()), context);
    return ETags.ok(settled, view(settled));
  }

  private static ForumView view(Versioned<Forum> forum) {
    return ForumView.of(forum.state().planned());
  }
}
