package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.platform.time.Programme;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Thanks to members of technical working groups. */
class AppreciationIT extends ServiceTest {

  private final LocalDate today = LocalDate.now(Programme.ZONE);

  @Test
  void coordinatorOfTheProvinceAsksAndOthersHear() {
    String appreciations = network() + "/appreciations";
    String key = UUID.randomUUID().toString();
    Answer asked = coordinatorOf03.post(appreciations, body("account-twg", today), key);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    String id = asked.text("appreciationId");
    Answer again = coordinatorOf03.post(appreciations, body("account-twg", today), key);
    assertThat(again.text("appreciationId")).isEqualTo(id);

    assertThat(coordinatorOf03.get(appreciations).json().path("items")).hasSize(1);
    assertThat(PublicationIT.heard(Contracts.APPRECIATIONS.name(), id, 1))
        .containsExactly(Contracts.APPRECIATION_ASKED.name());
    Answer twice = coordinatorOf03.post(appreciations, body("account-twg", today));
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("appreciated-already");
  }

  @Test
  void onlyCoordinatorsOfTheProvinceAskAndSeeWhoWasThanked() {
    String network = network();
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(anonymous, 401);
    expected.put(representative, 403);
    expected.put(donor, 403);
    expected.put(admin, 403);
    expected.put(auditor, 403);
    expected.put(coordinatorOf12, 403);
    expected.put(coordinatorOf03, 201);
    expected.put(officer, 201);
    expected.forEach((who, status) -> {
      String member = "account-" + UUID.randomUUID();
      assertThat(who.post(network + "/appreciations", body(member, today)).status())
          .isEqualTo(status);
      assertThat(who.get(network + "/appreciations").status())
          .isEqualTo(status == 201 ? 200 : status);
    });
    assertThat(anonymous.get(network).body()).doesNotContain("account-");
  }

  @Test
  void whatCannotBeIsRefusedInWords() {
    String appreciations = network() + "/appreciations";
    Answer early = coordinatorOf03.post(appreciations, body("account-twg", today.plusDays(2)));
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.body()).contains("/termUntil", "term-not-over");
    assertThat(coordinatorOf03.post(appreciations, body("account-coordinator03", today)).code())
        .isEqualTo("appreciation-of-oneself");
    assertThat(coordinatorOf03.post(appreciations, "{}").status()).isEqualTo(422);
    assertThat(
            coordinator.post("/api/networks/none/appreciations", body("account-x", today)).code())
        .isEqualTo("network-unknown");
    assertThat(coordinatorOf03.get(appreciations + "?cursor=x").status()).isEqualTo(400);
  }

  private String body(String member, LocalDate until) {
    return """
    {"member": "%s", "groupKm": "ក្រុមការងារបច្ចេកទេស", "groupLatin": "Technical working group",
     "termFrom": "%s", "termUntil": "%s"}
    """
        .formatted(member, today.minusYears(2), until);
  }
}
