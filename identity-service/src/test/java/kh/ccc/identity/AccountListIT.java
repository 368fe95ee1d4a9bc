package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kh.ccc.identity.Site.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountListIT extends IdentityIT {

  private List<String> names(String query) {
    Answer answer = site().get("/api/accounts?limit=200&" + query, tokenOf("officer"));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().path("items").valueStream().map(AccountListIT::name).toList();
  }

  private static String name(JsonNode account) {
    return account.path("username").asString();
  }

  @Test
  void aRoleIsFoundWithAndWithoutItsArea() {
    String whole = newName();
    String province = newName();
    String lead = newName();
    openAccount(tokenOf("admin"), whole, "ASSESSOR");
    openAccount(tokenOf("admin"), province, "ASSESSOR@03", "DONOR");
    openAccount(tokenOf("admin"), lead, "LEAD_ASSESSOR");

    assertThat(names("role=ASSESSOR")).contains(whole, province).doesNotContain(lead, "officer");
    assertThat(names("role=LEAD_ASSESSOR")).contains(lead).doesNotContain(whole, province);
    assertThat(names("role=DONOR")).contains(province, "donor");
    assertThat(site().get("/api/accounts?role=KING", tokenOf("officer")).status()).isEqualTo(400);
  }

  @Test
  void peopleAreFoundByTheFirstLettersOfTheirUsername() {
    String name = newName();
    openAccount(tokenOf("admin"), name, "ASSESSOR");

    assertThat(names("username=" + name.substring(0, 9))).containsExactly(name);
    assertThat(names("role=DONOR&username=" + name)).isEmpty();
    assertThat(names("username=" + name + "x")).isEmpty();
  }

  @Test
  void deactivatedAccountsAreToldApart() {
    String name = newName();
    Answer opened = openAccount(tokenOf("admin"), name, "DONOR");
    String path = "/api/accounts/" + opened.json().path("id").asString() + "/deactivation";
    assertThat(
            site()
                .send(
                    site()
                        .command(path, tokenOf("admin"))
                        .header("If-Match", "\"1\"")
                        .POST(Site.json(Map.of())))
                .status())
        .isEqualTo(200);

    assertThat(names("role=DONOR&status=DEACTIVATED")).contains(name);
    assertThat(names("role=DONOR&status=ACTIVE")).doesNotContain(name);
  }
}
