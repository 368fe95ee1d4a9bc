package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Who stands at the door of a forum without a registration. */
class WalkInIT extends ServiceTest {

  private static final String OFFICIAL = "{\"stakeholder\": \"GOVERNMENT\"}";

  @Test
  void coordinatorLetsSomebodyInForAnOrganization() {
    String cbo = registeredCbo();
    String forum = announced(2);
    String key = UUID.randomUUID().toString();
    String body = "{\"stakeholder\": \"CBO\", \"cboId\": \"%s\"}".formatted(cbo);

    Answer came = coordinatorOf03.post(forum + "/walk-ins", body, key);
    assertThat(came.status()).as(came.body()).isEqualTo(201);
    assertThat(came.text("status")).isEqualTo("ATTENDED");
    assertThat(came.json().path("number").asInt()).isEqualTo(1);
    assertThat(came.text("cboNameLatin")).isNotEmpty();
    assertThat(coordinatorOf03.post(forum + "/walk-ins", body, key).body()).isEqualTo(came.body());

    assertThat(coordinatorOf03.post(forum + "/walk-ins", OFFICIAL).status()).isEqualTo(201);
    Answer full = coordinatorOf03.post(forum + "/walk-ins", OFFICIAL);
    assertThat(full.status()).isEqualTo(409);
    assertThat(full.text("code")).isEqualTo("forum-full");
    assertThat(anonymous.get(forum).json().path("attended").asInt()).isEqualTo(2);
    assertThat(anonymous.get(forum).body()).doesNotContain("walk-in");
  }

  @Test
  void onlyCoordinatorsOfTheProvinceLetPeopleIn() {
    String forum = announced(5);
    assertThat(anonymous.post(forum + "/walk-ins", OFFICIAL).status()).isEqualTo(401);
    for (ApiClient other : List.of(representative, donor, admin, auditor, coordinatorOf12)) {
      assertThat(other.post(forum + "/walk-ins", OFFICIAL).status()).isEqualTo(403);
    }
    Answer unknown =
        officer.post(forum + "/walk-ins", "{\"stakeholder\": \"CBO\", \"cboId\": \"none\"}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().at("/errors/0/pointer").asString("")).isEqualTo("/cboId");
  }

  private String announced(int capacity) {
    Instant now = Instant.now();
    String plan =
        """
        {"networkId": "%s", "titleKm": "វេទិកា", "titleLatin": "Forum", "venue": "Hall",
         "startsAt": "%s", "endsAt": "%s", "capacity": %d}
        """
            .formatted(
                network().replaceAll(".*/", ""),
                now.minus(Duration.ofMinutes(5)),
                now.plus(Duration.ofHours(3)),
                capacity);
    Answer drafted = coordinatorOf03.post("/api/forums", plan);
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    String forum = "/api/forums/" + drafted.text("forumId");
    String key = UUID.randomUUID().toString();
    coordinatorOf03.post(forum + "/announcement", "", key, coordinatorOf03.get(forum).etag());
    return forum;
  }
}
