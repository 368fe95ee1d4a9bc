package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What networks and forums ask a credential for: issued, verifiable by anyone, listed. */
class RecognitionIT extends CertificationIT {

  @Test
  void cboThatCameToAForumGetsACredential() {
    String cbo = cbo();
    String forum = UUID.randomUUID().toString();
    Recognitions.checkIn(forum, cbo, now());
    String id = Recognitions.attendanceId(forum, cbo);
    JsonNode credential = issued(id).json();
    assertThat(credential.at("/name").asString()).startsWith("Certificate of attendance");
    assertThat(credential.at("/credentialSubject/id").asString()).endsWith("/api/cbos/" + cbo);
    assertThat(credential.at("/credentialSubject/identifier/1/identityHash").asString())
        .isEqualTo("Prey Chheu");
    assertThat(credential.at("/credentialSubject/achievement/id").asString()).contains(forum);
    assertThat(credential.at("/credentialSubject/narrative").asString()).contains("made up");
    assertThat(credential.path("credentialStatus")).hasSize(2);
    assertThat(credential.toString()).doesNotContain("account-");

    JsonNode answer = verified(issued(id).body());
    assertThat(answer.path("genuine").asBoolean()).isTrue();
    assertThat(answer.path("current").asBoolean()).isTrue();
    assertThat(answer.path("kind").asString()).isEqualTo("ATTENDANCE");
    assertThat(answer.path("verification").isNull()).isTrue();
    assertThat(answer.at("/statement/en").asString()).contains("took part");
    assertThat(verified(jwt(id)).path("genuine").asBoolean()).isTrue();
    JsonNode changed = verified(issued(id).body().replace("Example Forum", "Another Forum"));
    assertThat(changed.path("authenticity").asString()).isEqualTo("CHANGED");
    expect(404, "credential-unknown", anyone().get("/api/credentials/" + id + "/code"));
  }

  @Test
  void minutesBringWhatWasMissedAndNothingTwice() {
    String cbo = cbo();
    String late = UUID.randomUUID().toString();
    String forum = UUID.randomUUID().toString();
    Recognitions.checkIn(forum, cbo, now());
    Recognitions.checkIn(forum, late, now());
    String first = issued(Recognitions.attendanceId(forum, cbo)).body();
    String nameless = issued(Recognitions.attendanceId(forum, late)).body();
    assertThat(nameless).doesNotContain("identifier");
    tellOfCbo(late, "0301", "REGISTERED", 1);
    await().atMost(SOON).until(() -> eligibility.cbo(late).isPresent());
    String missed = cbo();
    Recognitions.minutes(forum, List.of(cbo, late, missed), now());

    assertThat(issued(Recognitions.attendanceId(forum, missed)).body()).contains("Prey Chheu");
    assertThat(issued(Recognitions.attendanceId(forum, cbo)).body()).isEqualTo(first);
    assertThat(issued(Recognitions.attendanceId(forum, late)).body()).contains("Prey Chheu");
    JsonNode outdated = verified(nameless);
    assertThat(outdated.path("genuine").asBoolean()).isTrue();
    assertThat(outdated.path("current").asBoolean()).isFalse();
  }

  @Test
  void memberOfAWorkingGroupIsThankedWithoutBeingNamed() {
    String id = Recognitions.ask(clock.today());
    Answer credential = issued(id);
    assertThat(credential.json().at("/credentialSubject/id").asString())
        .isEqualTo("urn:uuid:" + id);
    assertThat(credential.json().at("/name").asString())
        .startsWith("Certificate of appreciation")
        .contains("Example Working Group");
    assertThat(credential.body()).doesNotContain("account-", "member\"");
    JsonNode answer = verified(credential.body());
    assertThat(answer.path("genuine").asBoolean()).isTrue();
    assertThat(answer.path("kind").asString()).isEqualTo("APPRECIATION");
    assertThat(answer.toString()).doesNotContain("account-");
  }

  @Test
  void credentialsAreListedForTheirHolderAlone() {
    String cbo = cbo();
    String forum = UUID.randomUUID().toString();
    Recognitions.checkIn(forum, cbo, now());
    String attendance = Recognitions.attendanceId(forum, cbo);
    String thanks = Recognitions.ask(clock.today());
    issued(attendance);
    issued(thanks);
    String ofCbo = "/api/credentials?cboId=" + cbo;
    JsonNode held = expect(200, representative().get(ofCbo)).json().path("items");
    assertThat(held).hasSize(1);
    assertThat(held.get(0).path("kind").asString()).isEqualTo("ATTENDANCE");
    assertThat(held.get(0).path("address").asString()).endsWith("/api/credentials/" + attendance);
    ApiClient member = as(Recognitions.MEMBER, "ASSESSOR");
    assertThat(expect(200, member.get("/api/credentials")).body()).contains(thanks);

    expect(401, anyone().get("/api/credentials"));
    expect(401, anyone().get(ofCbo));
    expect(403, member.get(ofCbo));
    expect(403, as("account-other", "CBO_REPRESENTATIVE").get(ofCbo));
    expect(403, as("account-admin", "ADMIN").get(ofCbo));
    expect(403, representative().get("/api/credentials?cboId=none"));
    assertThat(expect(200, representative().get("/api/credentials")).json().path("items"))
        .isEmpty();
    expect(400, representative().get("/api/credentials?cursor=x"));
  }

  @Test
  void whoSpeaksForNoCboBringsNoCredential() {
    String cbo = cbo();
    String forum = UUID.randomUUID().toString();
    Recognitions.checkIn(forum, "", now());
    Recognitions.checkIn(forum, cbo, now());
    issued(Recognitions.attendanceId(forum, cbo));
    expect(404, anyone().get("/api/credentials/" + Recognitions.attendanceId(forum, "")));
  }

  private String cbo() {
    String id = "cbo-" + UUID.randomUUID();
    tellOfCbo(id, "0301", "REGISTERED", 1);
    await().atMost(SOON).until(() -> eligibility.cbo(id).isPresent());
    return id;
  }

  private Answer issued(String id) {
    await().atMost(SOON).until(() -> anyone().get("/api/credentials/" + id).status() == 200);
    return read(id, "application/json");
  }

  private String jwt(String id) {
    return read(id, "application/vc+jwt").body();
  }

  private Answer read(String id, String type) {
    return anyone()
        .send(
            anyone()
                .request("GET", "/api/credentials/" + id, BodyPublishers.noBody())
                .header("Accept", type));
  }

  private JsonNode verified(String credential) {
    byte[] file = credential.getBytes(StandardCharsets.UTF_8);
    return expect(
            200,
            anyone()
                .send(
                    anyone()
                        .request(
                            "POST",
                            "/api/verifications/credential",
                            BodyPublishers.ofByteArray(file))
                        .header("Content-Type", "application/octet-stream")))
        .json();
  }
}
