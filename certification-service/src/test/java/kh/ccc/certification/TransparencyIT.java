package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.transparency.ProofCheck;
import kh.ccc.certification.transparency.Sequencer;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Anyone can check that a decision is in the log and that the log only grew. */
class TransparencyIT extends CertificationIT {

  @Autowired Sequencer sequencer;

  private String number(String certificate) {
    return expect(200, anyone().get("/api/certificates/" + certificate)).text("number");
  }

  private JsonNode decisionsOn(String number) {
    return expect(200, anyone().get("/api/transparency/decisions?subject=" + number))
        .json()
        .path("items");
  }

  /** The day ends and its digest is signed. */
  private LocalDate endDay(String number, int decisions) {
    LocalDate day = clock.today();
    await()
        .atMost(SOON)
        .until(() ->
            database
                    .getCollection("logged_decisions")
                    .countDocuments(new org.bson.Document("subject", number))
                == decisions);
    clock.travel(Duration.ofHours(25));
    sequencer.run(now());
    return day;
  }

  @Test
  void decisionsOfADayAreProvenTheNextDay() {
    String certificate = certificate();
    String number = number(certificate);
    expect(200, suspend(certificate, "\"1\""));
    LocalDate day = endDay(number, 2);

    JsonNode decisions = decisionsOn(number);
    assertThat(decisions).hasSize(2);
    List<String> kinds = new ArrayList<>();
    for (JsonNode decision : decisions) {
      JsonNode proof =
          expect(
                  200,
                  anyone()
                      .get(
                          "/api/transparency/decisions/"
                              + decision.path("decisionId").asString()
                              + "/proof"))
              .json();
      assertIncluded(proof);
      assertSigned(proof.path("digest"));
      assertThat(proof.at("/digest/date").asString()).isEqualTo(day.toString());
      kinds.add(proof.at("/decision/entry").asString().replaceAll(".*\"kind\":\"(\\w+)\".*", "$1"));
    }
    assertThat(kinds).containsExactlyInAnyOrder("GRANTED", "SUSPENDED");
    assertThat(decisions.toString()).doesNotContain("account-");
  }

  @Test
  void eachDayIsTheBeginningOfTheNext() {
    String first = number(certificate());
    LocalDate monday = endDay(first, 1);
    String second = number(certificate());
    LocalDate tuesday = endDay(second, 1);

    JsonNode day = expect(200, anyone().get("/api/transparency/days/" + tuesday)).json();
    JsonNode digest = day.path("digest");
    assertSigned(digest);
    assertThat(
            ProofCheck.isConsistent(
                digest.path("previousSize").asInt(),
                digest.path("previousRoot").asString(),
                digest.path("size").asInt(),
                digest.path("root").asString(),
                texts(day.path("consistency"))))
        .isTrue();
    JsonNode longer =
        expect(
                200,
                anyone().get("/api/transparency/days/" + tuesday + "/consistency?from=" + monday))
            .json();
    assertThat(
            ProofCheck.isConsistent(
                longer.at("/from/size").asInt(),
                longer.at("/from/root").asString(),
                longer.at("/to/size").asInt(),
                longer.at("/to/root").asString(),
                texts(longer.path("proof"))))
        .isTrue();
    assertThat(anyone().get("/api/transparency/days/" + tuesday + "/decisions").body())
        .contains(second)
        .doesNotContain(first);
    assertThat(anyone().get("/api/transparency/days?limit=1").json().path("next").asString(""))
        .isNotEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() {
    expect(404, "digest-unknown", anyone().get("/api/transparency/days/1999-01-01"));
    expect(400, anyone().get("/api/transparency/days/yesterday"));
    expect(404, "decision-not-in-log", anyone().get("/api/transparency/decisions/none/proof"));
    expect(
        422,
        "digest-days-reversed",
        anyone().get("/api/transparency/days/2026-01-01/consistency?from=2026-01-02"));
    expect(400, "cursor-malformed", anyone().get("/api/transparency/days?cursor=x"));
    expect(400, anyone().get("/api/transparency/decisions"));
  }

  private static void assertIncluded(JsonNode proof) {
    assertThat(
            ProofCheck.isIncluded(
                proof.at("/decision/entry").asString(),
                proof.at("/decision/index").asInt(),
                proof.at("/digest/size").asInt(),
                texts(proof.path("path")),
                proof.at("/digest/root").asString()))
        .isTrue();
  }

  /** By the key that the issuer's own document tells of, over what the digest says. */
  private void assertSigned(JsonNode digest) {
    String signed = digest.path("signed").asString();
    assertThat(signed)
        .contains("\"root\":\"" + digest.path("root").asString() + "\"")
        .contains("\"size\":" + digest.path("size").asInt())
        .contains("\"date\":\"" + digest.path("date").asString() + "\"");
    Answer issuer = expect(200, anyone().get("/api/issuer"));
    String key = "";
    for (JsonNode method : issuer.json().path("verificationMethod")) {
      if (method.path("id").asString().equals(digest.path("verificationMethod").asString())) {
        key = method.path("publicKeyMultibase").asString();
      }
    }
    byte[] signature = Base64.getUrlDecoder().decode(digest.path("signature").asString());
    assertThat(Ed25519.verifies(key, signed.getBytes(StandardCharsets.UTF_8), signature)).isTrue();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }
}
