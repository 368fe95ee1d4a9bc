package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committee decides on certificates in session, through the public edge. */
class MotionIT extends CertificationIT {

  private static final String WITHDRAW =
      "\"measure\": \"WITHDRAW\", \"reason\": \"REQUIREMENTS_NOT_MET\"";

  private String suspension() {
    return "\"measure\": \"SUSPEND\", \"reason\": \"UNDER_REVIEW\", \"until\": \"%s\""
        .formatted(clock.today().plusMonths(2));
  }

  @Test
  void committeeSuspendsReinstatesAndWithdraws() {
    String id = certificate();
    String number = number(id);
    Answer carried = expect(200, carried(id, suspension()));
    assertThat(carried.text("status")).isEqualTo("CARRIED");
    assertThat(carried.text("reference")).startsWith("RES-" + clock.today());
    JsonNode suspended = anyone().get("/api/certificates/" + id).json();
    assertThat(suspended.path("status").asString()).isEqualTo("SUSPENDED");
    assertThat(verify(number).text("answer")).isEqualTo("SUSPENDED");
    expect(200, reinstate(id));
    assertThat(verify(number).text("answer")).isEqualTo("VALID");
    expect(200, carried(id, WITHDRAW));
    assertThat(verify(number).text("answer")).isEqualTo("WITHDRAWN");
    expect(409, "certificate-ended", reinstate(id));
  }

  @Test
  void minutesTellOfWhatWasCarriedAndOfWhatWasNot() {
    String id = certificate();
    String other = certificate();
    expect(200, carried(id, suspension()));
    String open = expect(201, move(chair(), other, WITHDRAW)).text("motionId");
    expect(200, say(member(1), open, "AGAINST"));
    expect(200, sessionChange(chair(), session(), "closing", ""));
    String path = "/api/committee-sessions/" + session() + "/minutes";
    JsonNode lines = chair().get(path).json().at("/minutes/motions");
    assertThat(lines.size()).isEqualTo(2);
    for (JsonNode line : lines) {
      boolean carried = line.path("certificateId").asString().equals(id);
      assertThat(line.path("outcome").asString()).isEqualTo(carried ? "CARRIED" : "DROPPED");
      assertThat(line.at("/votes/" + (carried ? "FOR" : "AGAINST")).asInt())
          .isEqualTo(carried ? 3 : 1);
    }
    for (String language : List.of("km", "en")) {
      expect(200, chair().get(path + "/pdf?language=" + language));
    }
    assertThat(chair().get(motions() + "/" + open).text("status")).isEqualTo("DROPPED");
    expect(409, "session-not-open", adoption(chair(), open));
    expect(409, "session-not-open", say(member(1), open, "FOR"));
    expect(409, "session-over", move(chair(), other, WITHDRAW));
    assertThat(anyone().get("/api/certificates/" + other).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void onlyTheOfficeAndTheChairBringMotions() {
    String id = certificate();
    expect(401, move(anyone(), id, WITHDRAW));
    for (ApiClient stranger : strangers()) {
      expect(403, move(stranger, id, WITHDRAW));
      expect(403, stranger.get(motions()));
    }
    expect(403, move(member(1), id, WITHDRAW));
    expect(403, move(representative(), id, WITHDRAW));
    expect(404, "certificate-unknown", move(chair(), "none", WITHDRAW));
    String motion =
        expect(201, move(as("account-officer", "PROGRAMME_OFFICER"), id, WITHDRAW))
            .text("motionId");
    expect(409, "motion-open-already", move(chair(), id, suspension()));
    expect(401, anyone().delete(motions() + "/" + motion, "\"1\""));
    expect(403, member(1).delete(motions() + "/" + motion, "\"1\""));
    expect(200, chair().delete(motions() + "/" + motion, "\"1\""));
    expect(409, "motion-decided", say(member(1), motion, "FOR"));
    expect(201, move(chair(), id, suspension()));
  }

  @Test
  void onlyMembersWhoAreThereVoteAndOnlyTheChairCarries() {
    String id = certificate();
    String motion = expect(201, move(chair(), id, WITHDRAW)).text("motionId");
    expect(401, say(anyone(), motion, "FOR"));
    strangers().forEach(stranger -> expect(403, say(stranger, motion, "FOR")));
    expect(403, say(as("account-officer", "PROGRAMME_OFFICER"), motion, "FOR"));
    expect(409, "member-not-present", say(as("account-absent", "COMMITTEE_MEMBER"), motion, "FOR"));
    expect(404, "motion-unknown", say(member(1), UUID.randomUUID().toString(), "FOR"));
    expect(422, "invalid-fields", member(1).put(motions() + "/" + motion + "/votes/mine", "{}"));
    List.of(1, 2).forEach(n -> expect(200, say(member(n), motion, "FOR")));
    expect(409, "motion-without-majority", adoption(chair(), motion));
    expect(200, say(member(3), motion, "FOR"));
    expect(401, adoption(anyone(), motion));
    strangers().forEach(stranger -> expect(403, adoption(stranger, motion)));
    expect(403, adoption(member(1), motion));
    ApiClient other = as("account-chair2", "COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
    expect(409, "not-in-the-chair", adoption(other, motion));
    expect(428, "if-match-missing", chair().post(motions() + "/" + motion + "/adoption", "{}"));
    expect(
        412,
        "stale-version",
        chair()
            .post(
                motions() + "/" + motion + "/adoption",
                "{}",
                UUID.randomUUID().toString(),
                "\"1\""));
    expect(200, adoption(chair(), motion));
  }

  @Test
  void whoHadAPartInTheCaseDoesNotVoteOnItsCertificate() {
    String id = certificate();
    String present = MEMBERS.replace("]", ", \"%s\", \"%s\", \"%s\"]");
    String members = present.formatted(EVALUATOR, REVIEWER, REPRESENTATIVE);
    String body = "{\"day\": \"%s\", \"members\": %s}".formatted(clock.today(), members);
    String session = expect(201, chair().post("/api/committee-sessions", body)).text("sessionId");
    expect(200, sessionChange(chair(), session, "opening", "{\"present\": " + members + "}"));
    String path = "/api/committee-sessions/" + session + "/motions";
    String motion =
        expect(
                201,
                chair()
                    .post(
                        path,
                        "{\"certificateId\": \"%s\", \"resolution\": \"R\", %s}"
                            .formatted(id, WITHDRAW)))
            .text("motionId");
    for (String involved : List.of(EVALUATOR, REVIEWER, REPRESENTATIVE)) {
      ApiClient member = as(involved, "COMMITTEE_MEMBER");
      assertThat(member.get(path + "/" + motion).text("part")).isNotEmpty();
      expect(
          409,
          "separation-of-duties",
          member.put(path + "/" + motion + "/votes/mine", "{\"vote\": \"FOR\"}"));
    }
    assertThat(member(1).get(path + "/" + motion).json().has("part")).isFalse();
  }

  @Test
  void motionThatLacksSomethingIsInvalid() {
    String id = certificate();
    for (String measure :
        List.of(
            "\"measure\": \"SUSPEND\"",
            "\"measure\": \"WITHDRAW\", \"reason\": \"NO_SUCH_REASON\"",
            "\"measure\": \"CHANGE_LEVEL\", \"reason\": \"OWN_REQUEST\"",
            suspension().replace(clock.today().plusMonths(2).toString(), "2020-01-01"),
            "\"measure\": \"CHANGE_LEVEL\", \"reason\": \"NEW_ASSESSMENT\","
                + " \"level\": \"ADVANCED\", \"assessmentId\": \"none\"")) {
      expect(422, "invalid-fields", move(chair(), id, measure));
    }
    expect(400, move(chair(), id, "\"measure\": \"FORGET\""));
    assertThat(chair().get(motions()).json().path("items").size()).isZero();
  }

  @Test
  void adoptionThatIsSentTwiceDecidesOnce() throws Exception {
    String id = certificate();
    String motion = expect(201, move(chair(), id, suspension())).text("motionId");
    List.of(1, 2, 3).forEach(n -> expect(200, say(member(n), motion, "FOR")));
    String path = motions() + "/" + motion;
    String etag = chair().get(path).etag();
    String key = UUID.randomUUID().toString();
    Callable<Answer> adopt = () -> chair().post(path + "/adoption", "{}", key, etag);
    List<Integer> statuses =
        atOnce(List.of(adopt, adopt, adopt)).stream().map(Answer::status).toList();
    assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
    expect(200, adopt.call());
    String history = chair().get("/api/certificates/" + id + "/history").body();
    assertThat(history).containsOnlyOnce("MOTION_CARRIED").containsOnlyOnce("\"SUSPENDED\"");
    assertThat(anyone().get("/api/certificates/" + id).text("status")).isEqualTo("SUSPENDED");
  }

  private List<ApiClient> strangers() {
    return List.of(
        as("account-assessor9", "ASSESSOR"),
        as("account-donor", "DONOR"),
        as("account-admin", "ADMIN"),
        as("account-coordinator", "NETWORK_COORDINATOR"),
        as("account-member12", "COMMITTEE_MEMBER@12"),
        as("account-chair12", "COMMITTEE_CHAIR@12", "COMMITTEE_MEMBER@12"));
  }

  private String number(String certificate) {
    return anyone().get("/api/certificates/" + certificate).text("number");
  }
}
