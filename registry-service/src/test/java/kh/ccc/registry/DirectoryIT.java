package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectoryIT extends RegistryIT {

  @Test
  void pagesFollowTheCursorAndTheLink() {
    String word = uniqueName("Pages").split(" ", -1)[1];
    for (int i = 0; i < 5; i++) {
      registered("Page " + "abcde".charAt(i) + " " + word, "04010" + (i + 1));
    }
    Api.Answer first = anyone.get("/api/directory?limit=2&q=" + word).is(200);
    assertThat(first.json().get("total").asInt()).isEqualTo(5);
    assertThat(first.header("Link")).contains("rel=\"next\"");
    Api.Answer second =
        anyone.get("/api/directory?limit=2&q=" + word + "&cursor=" + first.text("/next")).is(200);
    Api.Answer third =
        anyone.get("/api/directory?limit=2&q=" + word + "&cursor=" + second.text("/next")).is(200);
    assertThat(second.text("/items/0/nameLatin")).startsWith("Page c");
    assertThat(third.json().get("items").size()).isEqualTo(1);
    assertThat(third.json().get("next").isNull()).isTrue();
  }

  @Test
  void theWholeAnswerComesAsCsvWithHashtags() {
    String name = uniqueName("Csv");
    registered(name, "04010101");
    Api.Answer csv =
        anyone
            .with("Accept", "text/csv")
            .get("/api/directory?hxl=true&q=" + name.replace(" ", "%20"))
            .is(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.response().body().lines()).hasSize(3);
    assertThat(csv.response().body()).contains("#org+name+i_km").contains(name);
  }

  @Test
  void nonsenseIsRefusedWithoutAFailure() {
    anyone.get("/api/directory?limit=0").is(422, "invalid-fields");
    anyone.get("/api/directory?limit=many").is(400, "malformed");
    anyone.get("/api/directory?cursor=%21%21").is(400, "cursor-malformed");
    anyone.get("/api/directory?synthetic=perhaps").is(400, "malformed");
    anyone.get("/api/directory?q=" + "a".repeat(201)).is(422, "invalid-fields");
    anyone.get("/api/directory?q=%22%5B%5D%28%29%2A%3A%5C").is(200);
    anyone.get("/api/directory?province=99&certificate=GOLD").is(200);
  }

  @Test
  void placesAndCodeListsAreOpen() {
    assertThat(anyone.get("/api/places/provinces").is(200).json().get("items").size())
        .isEqualTo(25);
    assertThat(anyone.get("/api/places/25").is(200).text("/nameLatin")).contains("Khmum");
    assertThat(anyone.get("/api/places/0301/children").is(200).json().get("items").size())
        .isPositive();
    assertThat(anyone.get("/api/places/version").is(200).json().get("places").asInt())
        .isEqualTo(25 + 210 + 1652 + 14578);
    anyone.get("/api/places/9999").is(404, "place-unknown");
    assertThat(anyone.get("/api/sectors").is(200).json().get("items").size()).isEqualTo(88);
    assertThat(anyone.get("/api/cbo-types").is(200).json().get("items").size()).isEqualTo(22);
  }

  @Test
  void everyOperationIsDescribed() {
    Api.Answer description = anyone.get("/v3/api-docs").is(200);
    assertThat(description.text("/openapi")).startsWith("3.1");
    assertThat(description.json().get("paths").propertyNames())
        .contains("/api/directory", "/api/cbos/{id}/verification", "/api/imports/{id}/rows");
    assertThat(
            description.json().at("/paths/~1api~1imports/post/requestBody/content").propertyNames())
        .containsExactly("text/csv");
    assertThat(description.response().body()).doesNotContain("\"name\":\"caller\"");
  }

  @Test
  void theCsvHasALinkThatABrowserCanFollow() {
    Api.Answer answer =
        anyone
            .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .get("/api/directory/cbo-directory.csv?certificate=ADVANCED")
            .is(200);

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.response().body()).startsWith("cbo_id,number");
  }
}
