package kh.ccc.identity.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.identity.account.RoleGiving;
import kh.ccc.identity.client.MachineClient;
import kh.ccc.platform.security.Role;
import org.junit.jupiter.api.Test;

class RoleGivingTest {

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.toSet());

  @Test
  void rolesOfTheRulesAreRolesOfThePlatform() {
    assertThat(ROLES).containsAll(RoleGiving.OF_OFFICERS).containsAll(MachineClient.ROLES);
  }

  @Test
  void administratorGivesEveryRole() {
    assertThat(RoleGiving.mayGive(List.of("ADMIN"), ROLES)).isTrue();
  }

  @Test
  void officerGivesTheRolesOutsideOfTheSecretariat() {
    assertThat(RoleGiving.mayGive(List.of("PROGRAMME_OFFICER"), RoleGiving.OF_OFFICERS)).isTrue();
  }

  @Test
  void officerGivesNoOtherRole() {
    assertThat(ROLES)
        .filteredOn(role -> RoleGiving.mayGive(List.of("PROGRAMME_OFFICER"), List.of(role)))
        .containsExactlyInAnyOrderElementsOf(RoleGiving.OF_OFFICERS);
  }

  @Test
  void oneForbiddenRoleAmongAllowedOnesIsTooMany() {
    assertThat(
            RoleGiving.mayGive(
                List.of("PROGRAMME_OFFICER"), List.of("ASSESSOR", "COMMITTEE_MEMBER")))
        .isFalse();
  }

  @Test
  void nobodyElseGivesAnything() {
    assertThat(ROLES)
        .filteredOn(role -> RoleGiving.mayGive(List.of(role), List.of("DONOR")))
        .containsExactlyInAnyOrder("ADMIN", "PROGRAMME_OFFICER");
  }
}
