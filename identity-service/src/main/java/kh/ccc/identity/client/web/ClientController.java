package kh.ccc.identity.client.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.identity.client.ClientList;
import kh.ccc.identity.client.MachineClient;
import kh.ccc.identity.client.MachineClients;
import kh.ccc.identity.client.MachineClients.WithSecret;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.platform.web.Page;
import kh.ccc.platform.web.ShownOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Machine clients: systems of donors and auditors that ask by client credentials. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "clients")
class ClientController {

  private final MachineClients clients;
  private final ClientList list;

  ClientController(MachineClients clients, ClientList list) {
    this.clients = clients;
    this.list = list;
  }

  /**
   * A new client.
   *
   * @param name the organisation or system
   * @param grants of DONOR and AUDITOR, with or without an area
   */
  record RegisterRequest(
      @NotBlank @Size(max = 120) String name,
      @NotNull @Size(min = 1, max = 10) List<@NotNull @Size(max = 60) String> grants) {}

  /**
   * A machine client.
   *
   * @param clientId for the token request
   * @param secret only in the answer that makes it
   */
  record ClientView(
      String clientId,
      String name,
      List<String> grants,
      MachineClient.Status status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static ClientView of(Versioned<MachineClient> client, @Nullable String secret) {
      MachineClient state = client.state();
      return new ClientView(client.id(), state.name(), state.grants(), state.status(), secret);
    }
  }

  /** Registers a client. The answer holds its secret, which nobody can see again. */
  @Operation(summary = "Registers a client")
  @ApiResponse(responseCode = "201")
  @PostMapping
  @Permitted(Role.ADMIN)
  ResponseEntity<ClientView> registerClient(
      CommandContext context,
      @Valid @RequestBody RegisterRequest request,
      HttpServletRequest http) {
    ShownOnce.mark(http);
    return answer(clients.register(context, request.name(), known(request.grants())), true);
  }

  /** All machine clients, in the order of their ids. */
  @Operation(summary = "All machine clients, in the order of their ids")
  @GetMapping
  @Permitted({Role.ADMIN, Role.AUDITOR})
  Page<ClientView> listClients(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    String after = cursor.isEmpty() ? "" : Cursors.read(cursor, 1).getFirst();
    int most = Math.clamp(limit, 1, Page.MOST);
    List<ClientView> items =
        list.after(after, most).stream().map(client -> ClientView.of(client, null)).toList();
    return new Page<>(
        items, items.size() < most ? null : Cursors.write(items.getLast().clientId()));
  }

  /** One machine client. */
  @Operation(summary = "One machine client")
  @GetMapping("/{id}")
  @Permitted({Role.ADMIN, Role.AUDITOR})
  ResponseEntity<ClientView> readClient(@PathVariable String id) {
    Versioned<MachineClient> client = clients.get(id);
    return ETags.ok(client, ClientView.of(client, null));
  }

  /** Replaces the secret; the old one ends at once. */
  @Operation(summary = "Replaces the secret; the old one ends at once")
  @PostMapping("/{id}/secret")
  @Permitted(Role.ADMIN)
  ResponseEntity<ClientView> replaceClientSecret(
      CommandContext context,
      ExpectedVersion expected,
      @PathVariable String id,
      HttpServletRequest http) {
    ShownOnce.mark(http);
    return answer(clients.replaceSecret(id, expected.value(), context), false);
  }

  /** Ends a client's access: it gets no further token. */
  @Operation(summary = "Ends a client's access: it gets no further token")
  @PostMapping("/{id}/deactivation")
  @Permitted(Role.ADMIN)
  ResponseEntity<ClientView> deactivateClient(
      CommandContext context, ExpectedVersion expected, @PathVariable String id) {
    Versioned<MachineClient> client = clients.deactivate(id, expected.value(), context);
    return ETags.ok(client, ClientView.of(client, null));
  }

  private static ResponseEntity<ClientView> answer(WithSecret made, boolean isNew) {
    ClientView view = ClientView.of(made.client(), made.secret());
    return isNew ? ETags.created(made.client(), view) : ETags.ok(made.client(), view);
  }

  private static List<String> known(List<String> grants) {
    List<FieldError> errors = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      String pointer = "/grants/" + i;
      Grant.parse(grants.get(i))
          .filter(grant -> MachineClient.ROLES.contains(grant.role().name()))
          .ifPresentOrElse(
              grant -> known.add(grant.toString()),
              () -> errors.add(new FieldError(pointer, "grant-not-for-machines")));
    }
    Invalid.throwIfAny(errors);
    return known;
  }
}
