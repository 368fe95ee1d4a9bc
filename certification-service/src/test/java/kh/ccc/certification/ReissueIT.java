package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.CredentialCommands;
import kh.ccc.certification.credential.CredentialTexts;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyPurpose;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The drill: a key is stolen, and all that it signed is issued again by the job of the service. How
 * many: {@code -Dreissue.credentials=25000}; as many are to be done in two minutes.
 */
class ReissueIT extends CertificationIT {

  private static final Logger log = LoggerFactory.getLogger(ReissueIT.class);
  private static final int MANY = Integer.getInteger("reissue.credentials", 200);
  private static final int GOAL = 25_000;
  private static final Duration MOST = Duration.ofMinutes(2);

  @Autowired CredentialCommands commands;
  @Autowired StatusLists lists;
  @Autowired CertificateRules rules;
  @Autowired Issuer issuer;
  @Autowired IssuerKeys keys;
  @Autowired CredentialTexts texts;

  @Test
  void allThatAStolenKeySignedIsIssuedAgainInTime() {
    expect(200, operate("rotation", "{\"purpose\": \"CREDENTIALS\"}"));
    String key = keys.signer(KeyPurpose.CREDENTIALS).keyId();
    Random chance = new Random(25_000);
    List<String> ids =
        new RandomCredentials(commands, lists, rules, issuer, texts, clock, chance).issue(MANY);

    long begun = System.nanoTime();
    expect(200, operate(key + "/compromise", "{\"reason\": \"Drill.\"}"));
    await()
        .atMost(MOST.multipliedBy(5))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> drill(key).path("finishedAt").isString());
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    log.info(
        "{} credentials issued again in {} s, {} a second",
        MANY,
        took.toMillis() / 1000.0,
        MANY * 1000L / took.toMillis());

    assertThat(drill(key).path("total").asLong()).isGreaterThanOrEqualTo(MANY);
    assertThat(ids).hasSize(MANY).allSatisfy(id -> assertThat(keyOf(id)).isNotEqualTo(key));
    assertThat(MANY < GOAL || took.compareTo(MOST) <= 0).as(took.toString()).isTrue();
  }

  private String keyOf(String id) {
    return Credential.issued(commands.find(id).orElseThrow().state()).signed().keyId();
  }

  private JsonNode drill(String key) {
    return expect(200, as("account-admin", "ADMIN").get("/api/operations/certification/reissues"))
        .json()
        .valueStream()
        .filter(one -> one.path("keyId").asString().equals(key))
        .findFirst()
        .orElseGet(tools.jackson.databind.node.MissingNode::getInstance);
  }

  private kh.ccc.testing.ApiClient.Answer operate(String what, String body) {
    return as("account-admin", "ADMIN")
        .post(
            "/api/operations/certification/issuer-keys/" + what,
            body,
            UUID.randomUUID().toString());
  }
}
