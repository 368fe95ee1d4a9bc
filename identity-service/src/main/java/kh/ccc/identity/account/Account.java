package kh.ccc.identity.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kh.ccc.identity.account.AccountEvent.Deactivated;
import kh.ccc.identity.account.AccountEvent.GrantsChanged;
import kh.ccc.identity.account.AccountEvent.Opened;
import kh.ccc.identity.account.AccountEvent.PasswordChanged;
import kh.ccc.identity.account.AccountEvent.Reactivated;
import kh.ccc.identity.account.AccountEvent.SecondStepForgotten;
import kh.ccc.platform.domain.Refusal;

/**
 * A person's way in.
 *
 * @param grants roles with their areas, {@code ROLE} or {@code ROLE@<area>}, sorted
 * @param demo for demonstrations only
 */
public record Account(Status status, List<String> grants, boolean demo) {

  /** Whether the account can be used. */
  public enum Status {
    NONE,
    ACTIVE,
    DEACTIVATED
  }

  public static final Account NONE = new Account(Status.NONE, List.of(), false);

  /** The account after an event. */
  public static Account apply(Account before, AccountEvent event) {
    return switch (event) {
      case Opened opened -> new Account(Status.ACTIVE, opened.grants(), opened.demo());
      case GrantsChanged changed -> new Account(before.status, changed.grants(), before.demo);
      case PasswordChanged changed -> before;
      case SecondStepForgotten forgotten -> before;
      case Deactivated deactivated -> new Account(Status.DEACTIVATED, before.grants, before.demo);
      case Reactivated reactivated -> new Account(Status.ACTIVE, before.grants, before.demo);
    };
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** The names of its roles, without areas. */
  public Set<String> roles() {
    return rolesOf(grants);
  }

  /** The names of the roles in those grants. */
  public static Set<String> rolesOf(List<String> grants) {
    return grants.stream().map(grant -> grant.split("@", 2)[0]).collect(Collectors.toSet());
  }

  List<AccountEvent> open(List<String> wanted, boolean forDemonstration) {
    return status == Status.NONE
        ? List.of(new Opened(sorted(wanted), forDemonstration))
        : List.of();
  }

  List<AccountEvent> changeGrants(List<String> wanted) {
    requireActive();
    List<String> next = sorted(wanted);
    return next.equals(grants) ? List.of() : List.of(new GrantsChanged(next));
  }

  List<AccountEvent> changePassword() {
    requireActive();
    return List.of(new PasswordChanged());
  }

  List<AccountEvent> forgetSecondStep() {
    requireActive();
    return List.of(new SecondStepForgotten());
  }

  List<AccountEvent> deactivate() {
    return status == Status.DEACTIVATED ? List.of() : List.of(new Deactivated());
  }

  List<AccountEvent> reactivate() {
    return status == Status.ACTIVE ? List.of() : List.of(new Reactivated());
  }

  private void requireActive() {
    if (status == Status.DEACTIVATED) {
      throw new Refusal("account-deactivated");
    }
  }

  private static List<String> sorted(List<String> grants) {
    return List.copyOf(new TreeSet<>(grants));
  }
}
