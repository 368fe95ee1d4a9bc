package kh.ccc.identity.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.AccountList;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Accounts.Newcomer;
import kh.ccc.identity.account.Inviting;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import kh.ccc.identity.account.RoleGiving;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of people and the roles that they hold for areas. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountController {

  private final Accounts accounts;
  private final AccountList list;
  private final People people;
  private final Inviting inviting;

  AccountController(Accounts accounts, AccountList list, People people, Inviting inviting) {
    this.accounts = accounts;
    this.list = list;
    this.people = people;
    this.inviting = inviting;
  }

  /**
   * Opens an account. The person is invited by mail to choose a password; without an address the
   * answer holds a first password, which nobody can see again.
   */
  @Operation(summary = "Opens an account")
  @ApiResponse(responseCode = "201")
  @PostMapping
  @Permitted({Role.ADMIN, Role.PROGRAMME_OFFICER})
  ResponseEntity<AccountView> openAccount(
      Caller caller,
      CommandContext context,
      @Valid @RequestBody AccountRequests.Open request,
      HttpServletRequest http) {
    ShownOnce.mark(http);
    List<String> grants = AccountRequests.known(request.grants());
    Caller.permit(RoleGiving.mayGive(rolesOf(caller), Account.rolesOf(grants)));
    @Nullable String language = request.language();
    Person person =
        new Person(request.username(), request.displayName(), language == null ? "km" : language);
    @Nullable String mail = request.mail();
    if (mail != null) {
      Versioned<Account> invited = inviting.open(context, person, grants, mail);
      return ETags.created(invited, AccountView.of(invited, person));
    }
    Newcomer newcomer = accounts.open(context, person, grants);
    return ETags.created(
        newcomer.account(), AccountView.of(newcomer.account(), person, newcomer.initialPassword()));
  }

  /** Accounts in the order of their ids, or those whose username begins so. */
  @Operation(
      summary = "Accounts in the order of their ids",
      description =
          "role: who holds it anywhere. username: the first letters of it; at most one page, the"
              + " most like first.")
  @GetMapping
  @Permitted({Role.ADMIN, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  Page<AccountView> listAccounts(
      @RequestParam(required = false) @Nullable Role role,
      @RequestParam(required = false) Account.@Nullable Status status,
      @RequestParam(defaultValue = "") @Size(max = 80) String username,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    String after = cursor.isEmpty() ? "" : Cursors.read(cursor, 1).getFirst();
    int most = Math.clamp(limit, 1, Page.MOST);
    AccountList.Wanted wanted = new AccountList.Wanted(role == null ? null : role.name(), status);
    List<Versioned<Account>> found =
        username.isEmpty()
            ? list.after(after, wanted, most)
            : list.find(people.namedLike(username.toLowerCase(Locale.ROOT), most), wanted);
    Map<String, Person> known = people.findAll(found.stream().map(Versioned::id).toList());
    List<AccountView> items =
        found.stream().map(account -> AccountView.of(account, known.get(account.id()))).toList();
    boolean last = items.size() < most || !username.isEmpty();
    return new Page<>(items, last ? null : Cursors.write(items.getLast().id()));
  }

  /** The account of the caller. */
  @Operation(summary = "The account of the caller")
  @GetMapping("/me")
  @Permitted({})
  ResponseEntity<AccountView> ownAccount(Caller caller) {
    return answer(accounts.get(caller.id()));
  }

  /** One account; people may see their own. */
  @Operation(summary = "One account; people may see their own")
  @GetMapping("/{id}")
  @Permitted({})
  ResponseEntity<AccountView> readAccount(Caller caller, @PathVariable String id) {
    Caller.permit(caller.is(id) || caller.has(Role.ADMIN, Role.PROGRAMME_OFFICER, Role.AUDITOR));
    return answer(accounts.get(id));
  }

  /** Replaces what a person may do. */
  @Operation(summary = "Replaces what a person may do")
  @PutMapping("/{id}/grants")
  @Permitted({Role.ADMIN, Role.PROGRAMME_OFFICER})
  ResponseEntity<AccountView> changeGrants(
      Caller caller,
      CommandContext context,
      ExpectedVersion expected,
      @PathVariable String id,
      @Valid @RequestBody AccountRequests.Grants request) {
    List<String> grants = AccountRequests.known(request.grants());
    requireMayGive(caller, id, grants);
    return answer(accounts.changeGrants(id, expected.value(), context, grants));
  }

  /** Sends another link for choosing a first password to somebody who has not used one yet. */
  @Operation(summary = "Invites somebody again who has not chosen a password yet")
  @PostMapping("/{id}/invitation")
  @Permitted({Role.ADMIN, Role.PROGRAMME_OFFICER})
  ResponseEntity<AccountView> inviteAgain(
      Caller caller,
      CommandContext context,
      @PathVariable String id,
      @Valid @RequestBody AccountRequests.Invite request) {
    requireMayGive(caller, id, List.of());
    return answer(inviting.again(id, context, request.mail()));
  }

  /** Ends a person's access: no new sign-in, and no new token from an old one. */
  @Operation(summary = "Ends a person's access: no new sign-in, and no new token from an old one")
  @PostMapping("/{id}/deactivation")
  @Permitted({Role.ADMIN, Role.PROGRAMME_OFFICER})
  ResponseEntity<AccountView> deactivateAccount(
      Caller caller, CommandContext context, ExpectedVersion expected, @PathVariable String id) {
    requireMayGive(caller, id, List.of());
    return answer(accounts.deactivate(id, expected.value(), context));
  }

  /** Gives a person's access back. */
  @Operation(summary = "Gives a person's access back")
  @PostMapping("/{id}/reactivation")
  @Permitted(Role.ADMIN)
  ResponseEntity<AccountView> reactivateAccount(
      CommandContext context, ExpectedVersion expected, @PathVariable String id) {
    accounts.get(id);
    return answer(accounts.reactivate(id, expected.value(), context));
  }

  /** A giver must be entitled to what the person has now as well as to what is to come. */
  private void requireMayGive(Caller caller, String id, List<String> grants) {
    Account account = accounts.find(id).map(Versioned::state).orElse(null);
    if (account == null) {
      throw new Unknown("account-unknown");
    }
    Set<String> touched =
        Stream.concat(account.roles().stream(), Account.rolesOf(grants).stream())
            .collect(Collectors.toSet());
    Caller.permit(RoleGiving.mayGive(rolesOf(caller), touched));
  }

  /** Roles for the whole country only: who answers for one area gives nothing away. */
  private static Set<String> rolesOf(Caller caller) {
    return caller.grants().stream()
        .filter(grant -> grant.area().isEmpty())
        .map(grant -> grant.role().name())
        .collect(Collectors.toSet());
  }

  private ResponseEntity<AccountView> answer(Versioned<Account> account) {
    return ETags.ok(account, AccountView.of(account, people.find(account.id()).orElse(null)));
  }
}
