package kh.ccc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Account OFFICER =
      apply(Account.NONE, Account.NONE.open(List.of("PROGRAMME_OFFICER"), false));

  private static Account apply(Account account, List<AccountEvent> events) {
    Account state = account;
    for (AccountEvent event : events) {
      state = Account.apply(state, event);
    }
    return state;
  }

  @Test
  void openedAccountIsActiveWithSortedGrants() {
    Account account = apply(Account.NONE, Account.NONE.open(List.of("REVIEWER", "ADMIN"), false));

    assertThat(account.isActive()).isTrue();
    assertThat(account.grants()).containsExactly("ADMIN", "REVIEWER");
  }

  @Test
  void openingTwiceChangesNothing() {
    assertThat(OFFICER.open(List.of("ADMIN"), false)).isEmpty();
  }

  @Test
  void sameGrantsInAnotherOrderChangeNothing() {
    Account two = apply(OFFICER, OFFICER.changeGrants(List.of("ASSESSOR", "DONOR")));

    assertThat(two.changeGrants(List.of("DONOR", "ASSESSOR"))).isEmpty();
  }

  @Test
  void rolesAreGrantsWithoutAreas() {
    Account account = apply(OFFICER, OFFICER.changeGrants(List.of("NETWORK_COORDINATOR@03")));

    assertThat(account.roles()).containsExactly("NETWORK_COORDINATOR");
  }

  @Test
  void deactivatedAccountGetsNoGrantsAndNoPassword() {
    Account ended = apply(OFFICER, OFFICER.deactivate());

    assertThat(ended.isActive()).isFalse();
    assertThatThrownBy(() -> ended.changeGrants(List.of("DONOR")))
        .isInstanceOf(Refusal.class)
        .extracting("code")
        .isEqualTo("account-deactivated");
    assertThatThrownBy(ended::changePassword).isInstanceOf(Refusal.class);
  }

  @Test
  void reactivatedAccountHasItsGrantsBack() {
    Account ended = apply(OFFICER, OFFICER.deactivate());

    assertThat(apply(ended, ended.reactivate())).isEqualTo(OFFICER);
    assertThat(ended.deactivate()).isEmpty();
    assertThat(OFFICER.reactivate()).isEmpty();
  }
}
