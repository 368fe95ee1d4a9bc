package kh.ccc.networking.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.networking.network.NetworkViews;
import kh.ccc.networking.network.NewNetwork;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Networks: created by coordinators and officers of the province, public for anyone. */
@RestController
@RequestMapping("/api/networks")
@Tag(name = "networks")
class NetworkController {

  private final NetworkCommands commands;
  private final NetworkViews views;

  NetworkController(NetworkCommands commands, NetworkViews views) {
    this.commands = commands;
    this.views = views;
  }

  @PostMapping
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Create a provincial network of CBOs")
  ResponseEntity<NetworkView> create(
      @Valid @RequestBody NetworkRequest request, Caller caller, CommandContext context) {
    NewNetwork network = request.network();
    caller.require(network.area(), Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER);
    var created = commands.create(network, context);
    return ETags.created(created, NetworkView.of(created.state().active()));
  }

  @GetMapping
  @OpenToAnyone
  @Operation(summary = "List networks, by province")
  Page<NetworkView> list(
      @RequestParam(required = false) @Pattern(regexp = NetworkRequest.PROVINCE)
          @Nullable String province,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, Page.MOST);
    List<NetworkViews.Entry> found = views.list(province, place(cursor), most + 1);
    List<NetworkView> items = found.stream().limit(most).map(NetworkView::of).toList();
    return new Page<>(items, found.size() > most ? cursor(items.getLast()) : null);
  }

  private static NetworkViews.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    return new NetworkViews.Place(parts.get(0), parts.get(1));
  }

  private static String cursor(NetworkView last) {
    return Cursors.write(last.area(), last.networkId());
  }

  @GetMapping("/{networkId}")
  @OpenToAnyone
  @Operation(summary = "A network's public facts")
  ResponseEntity<NetworkView> get(@PathVariable String networkId) {
    var network = views.find(networkId).orElseThrow(() -> new Unknown("network-unknown"));
    return ETags.ok(network, NetworkView.of(network.state()));
  }
}
