package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Searches that a donor saves and comes back to. */
class SearchIT extends RegistryIT {

  private static final String SEARCHES = "/api/directory/searches";

  @Test
  void whatCameSinceTheLastLookIsNew() {
    Api donor = donor();
    String word = uniqueName("Nursery");
    registered(word + " one", "03010101");
    String id = donor.post(SEARCHES, search("Nurseries", word)).is(201).text("/searchId");
    assertThat(only(donor).path("total").asInt()).isEqualTo(1);
    assertThat(only(donor).path("fresh").asInt()).isZero();

    registered(word + " two", "03020101");
    registered(uniqueName("Elsewhere"), "03010101");
    assertThat(only(donor).path("fresh").asInt()).isEqualTo(1);
    assertThat(only(donor).path("news").get(0).path("nameLatin").asString()).contains("two");

    donor.post(SEARCHES + "/" + id + "/look", "").is(200);
    assertThat(only(donor).path("fresh").asInt()).isZero();
    assertThat(only(donor).path("total").asInt()).isEqualTo(2);
  }

  @Test
  void aSearchIsItsOwnersOnly() {
    Api donor = donor();
    Api other = donor();
    String id = donor.post(SEARCHES, search("Mine", "forest")).is(201).text("/searchId");

    assertThat(other.get(SEARCHES).is(200).json().path("items").isEmpty()).isTrue();
    other.post(SEARCHES + "/" + id + "/look", "").is(404, "search-unknown");
    other.delete(SEARCHES + "/" + id).is(204);
    assertThat(donor.get(SEARCHES).json().path("items")).hasSize(1);
    donor.delete(SEARCHES + "/" + id).is(204);
    assertThat(donor.get(SEARCHES).json().path("items").isEmpty()).isTrue();
  }

  @Test
  void onlyDonorsSaveSearches() {
    anyone.get(SEARCHES).is(401);
    anyone.post(SEARCHES, search("No", "x")).is(401);
    anyone.delete(SEARCHES + "/x").is(401);
    for (Api who : new Api[] {representative("dara"), officer()}) {
      who.get(SEARCHES).is(403);
      who.post(SEARCHES, search("No", "x")).is(403);
      who.post(SEARCHES + "/x/look", "").is(403);
      who.delete(SEARCHES + "/x").is(403);
    }
  }

  @Test
  void thereIsRoomForTwenty() {
    Api donor = donor();
    for (int i = 0; i < 20; i++) {
      donor.post(SEARCHES, search("Search " + i, "x")).is(201);
    }

    donor.post(SEARCHES, search("One more", "x")).is(409, "searches-full");
  }

  @Test
  void aSearchThatCannotBeIsRefusedAtItsField() {
    String body = "{\"name\": \" \", \"criteria\": {\"province\": [\"3\"]}}";

    assertThat(donor().post(SEARCHES, body).is(422).response().body())
        .contains("/name", "/criteria/province");
  }

  private Api donor() {
    return anyone.as("account-donor-" + UUID.randomUUID(), "DONOR");
  }

  private static tools.jackson.databind.JsonNode only(Api donor) {
    return donor.get(SEARCHES).is(200).json().path("items").get(0);
  }

  private static String search(String name, String words) {
    return "{\"name\": \"%s\", \"criteria\": {\"q\": \"%s\"}}".formatted(name, words);
  }
}
