package kh.ccc.networking.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kh.ccc.networking.network.Appreciation;
import kh.ccc.networking.network.NetworkCommands;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Thanks to members of technical working groups. Who is thanked is seen by coordinators of the
 * province and by nobody else; the credential that follows does not name the member.
 */
@RestController
@RequestMapping("/api/networks/{networkId}/appreciations")
@Tag(name = "networks")
class AppreciationController {

  private static final Role[] ROLES = {Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER};

  private final NetworkCommands networks;

  AppreciationController(NetworkCommands networks) {
    this.networks = networks;
  }

  /**
   * @param member account id
   * @param termFrom first day of the term
   * @param termUntil last day of the term, today or earlier
   */
  record AppreciationRequest(
      @NotBlank @Size(max = 200) String member,
      @NotBlank @Size(min = 2, max = 200) String groupKm,
      @NotBlank @Size(min = 2, max = 200) String groupLatin,
      @NotNull LocalDate termFrom,
      @NotNull LocalDate termUntil) {

    Appreciation appreciation(String id) {
      return new Appreciation(
          id, groupKm.strip(), groupLatin.strip(), member.strip(), termFrom, termUntil);
    }
  }

  @PostMapping
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Ask for a credential of appreciation for a member of a working group")
  Appreciation ask(
      @PathVariable String networkId,
      @Valid @RequestBody AppreciationRequest request,
      Caller caller,
      CommandContext context) {
    caller.require(networks.get(networkId).area(), ROLES);
    return networks.ask(networkId, request::appreciation, context);
  }

  @GetMapping
  @Permitted({Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Who was thanked, for coordinators")
  Page<Appreciation> appreciations(
      @PathVariable String networkId,
      Caller caller,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    var network = networks.get(networkId);
    caller.require(network.area(), ROLES);
    String after = cursor == null ? "" : Cursors.read(cursor, 1).get(0);
    int most = Math.clamp(limit, 1, Page.MOST);
    List<Appreciation> found =
        network.appreciations().stream()
            .filter(one -> one.appreciationId().compareTo(after) > 0)
            .sorted(Comparator.comparing(Appreciation::appreciationId))
            .limit(most + 1L)
            .toList();
    List<Appreciation> items = found.stream().limit(most).toList();
    return new Page<>(
        items, found.size() > most ? Cursors.write(items.getLast().appreciationId()) : null);
  }
}
