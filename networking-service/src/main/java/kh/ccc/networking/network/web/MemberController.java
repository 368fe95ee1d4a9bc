package kh.ccc.networking.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who belongs to a network. A membership is there or not there, so PUT and DELETE may be repeated
 * and need neither version nor key.
 */
@RestController
@RequestMapping("/api/networks/{networkId}/members")
@Tag(name = "networks")
class MemberController {

  private final NetworkCommands commands;
  private final KnownCbos cbos;
  private final Clock clock;

  MemberController(NetworkCommands commands, KnownCbos cbos, Clock clock) {
    this.commands = commands;
    this.cbos = cbos;
    this.clock = clock;
  }

  @PutMapping("/{cboId}")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "A registered CBO joins the network")
  ResponseEntity<NetworkView> join(
      @PathVariable String networkId, @PathVariable String cboId, Caller caller) {
    KnownCbo cbo = permitted(networkId, cboId, caller);
    var joined = commands.join(networkId, cbo, context(caller));
    return ETags.ok(joined, NetworkView.of(joined.state().active()));
  }

  @DeleteMapping("/{cboId}")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "A CBO leaves the network")
  void leave(@PathVariable String networkId, @PathVariable String cboId, Caller caller) {
    KnownCbo cbo = permitted(networkId, cboId, caller);
    commands.leave(networkId, cbo.cboId(), context(caller));
  }

  private KnownCbo permitted(String networkId, String cboId, Caller caller) {
    Network.Active network = commands.get(networkId);
    KnownCbo cbo = commands.cbo(cboId);
    Caller.permit(
        caller.is(cbo.representative())
            || caller.hasFor(network.area(), Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER));
    return cbo;
  }

  private CommandContext context(Caller caller) {
    return new CommandContext(caller.id(), UUID.randomUUID().toString(), clock.instant());
  }

  @GetMapping
  @OpenToAnyone
  @Operation(summary = "The member CBOs of a network")
  Page<MemberView> members(
      @PathVariable String networkId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    SortedMap<String, LocalDate> members = commands.get(networkId).members();
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Map.Entry<String, LocalDate>> found =
        later(members, cursor).entrySet().stream().limit(most + 1L).toList();
    List<MemberView> items = views(found.stream().limit(most).toList());
    return new Page<>(items, found.size() > most ? Cursors.write(items.getLast().cboId()) : null);
  }

  private static SortedMap<String, LocalDate> later(
      SortedMap<String, LocalDate> members, @Nullable String cursor) {
    return cursor == null ? members : members.tailMap(Cursors.read(cursor, 1).get(0) + '\u0000');
  }

  private List<MemberView> views(List<Map.Entry<String, LocalDate>> members) {
    Map<String, KnownCbo> known = cbos.findAll(members.stream().map(Map.Entry::getKey).toList());
    return members.stream()
        .map(
            member -> MemberView.of(member.getKey(), member.getValue(), known.get(member.getKey())))
        .toList();
  }
}
