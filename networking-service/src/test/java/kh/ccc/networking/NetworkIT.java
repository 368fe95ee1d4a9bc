package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.testing.ApiClient;
import org.junit.jupiter.api.Test;

class NetworkIT extends ServiceTest {

  private static final String BODY =
      """
      {"nameKm": "បណ្តាញ", "nameLatin": "Network", "area": "03"}
      """;

  @Test
  void aCboJoinsIsListedAndLeaves() {
    String network = network();
    String cbo = registeredCbo();

    var joined = representative.put(network + "/members/" + cbo, "");
    assertThat(joined.status()).as(joined.body()).isEqualTo(200);
    assertThat(joined.json().path("members").asInt()).isEqualTo(1);
    var again = representative.put(network + "/members/" + cbo, "");
    assertThat(again.etag()).isEqualTo(joined.etag());

    var members = anonymous.get(network + "/members").json().path("items");
    assertThat(members).hasSize(1);
    assertThat(members.get(0).path("cboId").asString()).isEqualTo(cbo);
    assertThat(members.get(0).path("nameLatin").asString()).isEqualTo("Example Community");
    assertThat(members.toString()).doesNotContain(REPRESENTATIVE);

    assertThat(delete(representative, network + "/members/" + cbo).status()).isEqualTo(204);
    assertThat(delete(representative, network + "/members/" + cbo).status()).isEqualTo(204);
    assertThat(anonymous.get(network).json().path("members").asInt()).isZero();
  }

  @Test
  void aCboSeesTheNetworksOfItsProvinceAndItsMemberships() {
    String network = network();
    String id = network.substring(network.lastIndexOf('/') + 1);
    String cbo = registeredCbo();
    String path = "/api/networks/memberships?cboId=" + cbo;
    assertThat(since(anonymous.get(path), id)).isEmpty();

    representative.put(network + "/members/" + cbo, "");

    assertThat(since(anonymous.get(path), id)).isNotEmpty();
    assertThat(anonymous.get("/api/networks/memberships?cboId=none").status()).isEqualTo(404);
  }

  private static String since(ApiClient.Answer answer, String networkId) {
    for (var item : answer.json().path("items")) {
      if (item.path("network").path("networkId").asString().equals(networkId)) {
        return item.path("since").asString("");
      }
    }
    throw new AssertionError("the network is not listed: " + answer.body());
  }

  @Test
  void coordinatorsAndOfficersOfTheProvinceCreate() {
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(anonymous, 401);
    expected.put(representative, 403);
    expected.put(donor, 403);
    expected.put(admin, 403);
    expected.put(auditor, 403);
    expected.put(coordinatorOf12, 403);
    expected.put(coordinatorOf03, 201);
    expected.put(coordinator, 201);
    expected.put(officer, 201);

    expected.forEach(
        (who, status) -> assertThat(who.post("/api/networks", BODY).status()).isEqualTo(status));
  }

  @Test
  void onlyItsRepresentativeAndTheCoordinatorsMoveACbo() {
    String network = network();
    String cbo = registeredCbo();
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(anonymous, 401);
    expected.put(otherRepresentative, 403);
    expected.put(donor, 403);
    expected.put(admin, 403);
    expected.put(coordinatorOf12, 403);
    expected.put(representative, 200);
    expected.put(coordinatorOf03, 200);
    expected.put(officer, 200);

    expected.forEach((who, status) -> {
      assertThat(who.put(network + "/members/" + cbo, "").status()).isEqualTo(status);
      assertThat(delete(who, network + "/members/" + cbo).status())
          .isEqualTo(status == 200 ? 204 : status);
    });
  }

  @Test
  void whatCannotJoinIsRefusedInBothLanguages() {
    String network = network();
    String submitted = UUID.randomUUID().toString();
    wire.publish(
        Contracts.CBO_SUBMITTED,
        submitted,
        "cbo-" + submitted,
        1,
        new CboSubmitted(cbo(submitted, "UNDER_VERIFICATION", true)));
    String real = registeredCbo(false);
    registeredCbo();

    org.awaitility.Awaitility.await()
        .untilAsserted(() -> assertThat(cbos.find(submitted)).isPresent());
    var refused = coordinatorOf03.put(network + "/members/" + submitted, "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("cbo-not-registered");
    assertThat(
            coordinatorOf03.speaking("km").put(network + "/members/" + submitted, "").text("title"))
        .contains("ចុះបញ្ជី");
    assertThat(coordinatorOf03.put(network + "/members/" + real, "").code())
        .isEqualTo("synthetic-mixed");
    assertThat(coordinatorOf03.put(network + "/members/nobody", "").code())
        .isEqualTo("cbo-unknown");
    assertThat(coordinatorOf03.put("/api/networks/none/members/" + real, "").code())
        .isEqualTo("network-unknown");
  }

  @Test
  void badInputIsNamedFieldByField() {
    assertThat(coordinator.post("/api/networks", "{").status()).isEqualTo(400);
    assertThat(coordinator.post("/api/networks", "{\"x\": 1}").status()).isEqualTo(400);
    var invalid = coordinator.post("/api/networks", "{\"nameKm\": \"\", \"area\": \"26\"}");
    assertThat(invalid.status()).isEqualTo(422);
    Set<String> pointers = new TreeSet<>();
    invalid.json().path("errors").forEach(error -> pointers.add(error.path("pointer").asString()));
    assertThat(pointers).containsExactly("/area", "/nameKm", "/nameLatin");
    assertThat(anonymous.get("/api/networks?province=x").status()).isEqualTo(422);
    assertThat(anonymous.get("/api/networks?cursor=x").status()).isEqualTo(400);
    assertThat(anonymous.get("/api/networks?limit=x").status()).isEqualTo(400);
    assertThat(anonymous.get("/api/networks/none").status()).isEqualTo(404);
  }

  @Test
  void theListIsReadPageByPage() {
    Set<String> made = new TreeSet<>();
    for (int i = 0; i < 5; i++) {
      made.add(network().substring("/api/networks/".length()));
    }
    Set<String> seen = new TreeSet<>();
    String path = "/api/networks?province=03&limit=2";
    String next = "";
    do {
      var page = anonymous.get(path + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(page.json().path("items").size()).isLessThanOrEqualTo(2);
      page.json()
          .path("items")
          .forEach(item -> assertThat(seen.add(item.path("networkId").asString())).isTrue());
      next = page.text("next");
    } while (!next.isEmpty());
    assertThat(seen).containsAll(made);
  }

  @Test
  void aRepeatedCommandCreatesOneNetwork() {
    String key = UUID.randomUUID().toString();
    var first = officer.post("/api/networks", BODY, key);
    var second = officer.post("/api/networks", BODY, key);

    assertThat(second.text("networkId")).isEqualTo(first.text("networkId"));
    assertThat(second.status()).isEqualTo(201);
  }
}
