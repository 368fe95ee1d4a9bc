package kh.ccc.identity.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.AccountList;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works for the programme, for choosing them by name and for reading who did what. */
@RestController
@Tag(name = "accounts")
class ColleagueController {

  /** Those who apply, give or look from outside are no colleagues. */
  private static final Set<String> DUTIES =
      Arrays.stream(Role.values())
          .filter(role ->
              switch (role) {
                case CBO_REPRESENTATIVE, DONOR, LOCAL_AUTHORITY -> false;
                case NETWORK_COORDINATOR,
                    PROGRAMME_OFFICER,
                    PROVINCIAL_REGISTRAR,
                    ASSESSOR,
                    LEAD_ASSESSOR,
                    REVIEWER,
                    COMMITTEE_MEMBER,
                    COMMITTEE_CHAIR,
                    APPEAL_PANEL_MEMBER,
                    IMPARTIALITY_MEMBER,
                    COMPLAINTS_OFFICER,
                    ADMIN,
                    AUDITOR ->
                    true;
              })
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private final AccountList list;
  private final People people;

  ColleagueController(AccountList list, People people) {
    this.list = list;
    this.people = people;
  }

  /**
   * A colleague.
   *
   * @param name how the person wants to be called; absent when the person's data was erased
   * @param grants duties with their places, like {@code ASSESSOR@03}
   */
  record ColleagueView(String id, @Nullable String name, List<String> grants) {}

  /** Colleagues who are active, in the order of their ids, by name and duty and nothing else. */
  @Operation(summary = "Who works for the programme, by name and duty")
  @GetMapping("/api/accounts/colleagues")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.ASSESSOR,
    Role.LEAD_ASSESSOR,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.APPEAL_PANEL_MEMBER,
    Role.IMPARTIALITY_MEMBER,
    Role.COMPLAINTS_OFFICER,
    Role.ADMIN,
    Role.AUDITOR
  })
  Page<ColleagueView> colleagues(@RequestParam(required = false) @Nullable Role role) {
    Set<String> roles = role == null ? DUTIES : Set.of(role.name());
    List<Versioned<Account>> found =
        DUTIES.containsAll(roles) ? list.holding(roles, Page.MOST) : List.of();
    Map<String, Person> known = people.findAll(found.stream().map(Versioned::id).toList());
    return new Page<>(
        found.stream().map(account -> view(account, known.get(account.id()))).toList(), null);
  }

  /** A person whom an appeal's panel may have as a member. */
  record PanelMemberView(String id, @Nullable String name) {}

  /** Whoever appeals may object to a member of the panel, and so has to know who it is. */
  @Operation(summary = "Who may sit on the panel of an appeal, by name and nothing else")
  @GetMapping("/api/accounts/panel-members")
  @Permitted(Role.CBO_REPRESENTATIVE)
  Page<PanelMemberView> panelMembers() {
    List<String> found =
        list.holding(Set.of(Role.APPEAL_PANEL_MEMBER.name()), Page.MOST).stream()
            .map(Versioned::id)
            .toList();
    Map<String, Person> known = people.findAll(found);
    return new Page<>(
        found.stream().map(id -> new PanelMemberView(id, name(known.get(id)))).toList(), null);
  }

  private static ColleagueView view(Versioned<Account> account, @Nullable Person person) {
    List<String> duties =
        account.state().grants().stream()
            .filter(grant -> DUTIES.containsAll(Account.rolesOf(List.of(grant))))
            .toList();
    return new ColleagueView(account.id(), name(person), duties);
  }

  private static @Nullable String name(@Nullable Person person) {
    return person == null ? null : person.displayName();
  }
}
