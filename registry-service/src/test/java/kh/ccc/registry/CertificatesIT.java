package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.contracts.certification.CertificateGraceBegan;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateLevelChanged;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateSurveillancePassed;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.CertificateWithdrawn;
import kh.ccc.contracts.certification.Words;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import kh.ccc.testing.Wire;
import org.junit.jupiter.api.Test;

class CertificatesIT extends RegistryIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** One for the run; it ends with the JVM. */
  private static final Wire WIRE = new Wire();

  private static Certificate certificate(String id, String cboId, String status) {
    LocalDate today = LocalDate.now(Programme.ZONE);
    return new Certificate(
        id,
        "CBO-2026-" + id.substring(0, 6) + "-K",
        cboId,
        "0301",
        "GOOD_PRACTICE",
        1,
        today,
        today.plusYears(3),
        status,
        null,
        null,
        null,
        null,
        null);
  }

  private static void granted(String id, String cboId, long seq) {
    WIRE.publish(
        Contracts.CERTIFICATE_GRANTED,
        id,
        "certificate-" + id,
        seq,
        new CertificateGranted(certificate(id, cboId, "ACTIVE")));
  }

  private static void suspended(String id, String cboId, long seq) {
    WIRE.publish(
        Contracts.CERTIFICATE_SUSPENDED,
        id,
        "certificate-" + id,
        seq,
        new CertificateSuspended(certificate(id, cboId, "SUSPENDED"), "UNDER_REVIEW", null));
  }

  private static void reinstated(String id, String cboId, long seq) {
    WIRE.publish(
        Contracts.CERTIFICATE_REINSTATED,
        id,
        "certificate-" + id,
        seq,
        new CertificateReinstated(certificate(id, cboId, "ACTIVE")));
  }

  private void awaitStanding(String name, String standing) {
    String path = "/api/directory?q=" + name.replace(" ", "%20") + "&certificate=" + standing;
    await().atMost(SOON).until(() -> anyone.get(path).json().get("total").asInt() == 1);
  }

  @Test
  void theDirectoryFollowsGrantSuspensionAndReinstatement() {
    String name = uniqueName("Chrouy");
    String cbo = registered(name, "03010102");
    String certificate = UUID.randomUUID().toString();
    awaitStanding(name, "NONE");
    granted(certificate, cbo, 1);
    awaitStanding(name, "GOOD_PRACTICE");
    suspended(certificate, cbo, 2);
    awaitStanding(name, "SUSPENDED");
    String tag = anyone.get("/api/cbos/" + cbo).header("ETag");
    anyone.with("If-None-Match", tag).get("/api/cbos/" + cbo).is(304);
    reinstated(certificate, cbo, 3);
    awaitStanding(name, "GOOD_PRACTICE");

    Api.Answer shown = anyone.with("If-None-Match", tag).get("/api/cbos/" + cbo).is(200);
    assertThat(shown.text("/certificate/status")).isEqualTo("ACTIVE");
    assertThat(shown.json().get("timeline").findValuesAsString("what"))
        .containsExactly(
            "REGISTERED", "CERTIFICATE_GRANTED", "CERTIFICATE_SUSPENDED", "CERTIFICATE_REINSTATED");
  }

  @Test
  void theDirectoryFollowsACertificateToItsEnd() {
    String name = uniqueName("Phnom");
    String cbo = registered(name, "03010102");
    String id = UUID.randomUUID().toString();
    granted(id, cbo, 1);
    publish(
        Contracts.CERTIFICATE_SURVEILLANCE_PASSED,
        id,
        2,
        new CertificateSurveillancePassed(
            certificate(id, cbo, "ACTIVE"), LocalDate.now(Programme.ZONE)));
    publish(
        Contracts.CERTIFICATE_LEVEL_CHANGED,
        id,
        3,
        new CertificateLevelChanged(
            certificate(id, cbo, "ACTIVE"), "ADVANCED", "OWN_REQUEST", new Words("ក", "a")));
    publish(
        Contracts.CERTIFICATE_GRACE_BEGAN,
        id,
        4,
        new CertificateGraceBegan(certificate(id, cbo, "GRACE")));
    awaitStanding(name, "NONE");
    publish(
        Contracts.CERTIFICATE_WITHDRAWN,
        id,
        5,
        new CertificateWithdrawn(
            certificate(id, cbo, "WITHDRAWN"), "NOT_CURED_IN_TIME", new Words("ក", "a")));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          Api.Answer shown = anyone.get("/api/cbos/" + cbo).is(200);
          assertThat(shown.text("/certificate/status")).isEqualTo("WITHDRAWN");
          assertThat(shown.json().get("timeline").findValuesAsString("what"))
              .containsExactly(
                  "REGISTERED",
                  "CERTIFICATE_GRANTED",
                  "CERTIFICATE_SURVEILLANCE_PASSED",
                  "CERTIFICATE_LEVEL_CHANGED",
                  "CERTIFICATE_GRACE_BEGAN",
                  "CERTIFICATE_WITHDRAWN");
        });
  }

  private static <T extends Record> void publish(EventType<T> type, String id, long seq, T event) {
    WIRE.publish(type, id, "certificate-" + id, seq, event);
  }

  @Test
  void twiceLateAndFirstComeToTheSame() {
    String name = uniqueName("Chamkar");
    String certificate = UUID.randomUUID().toString();
    String cbo = registered(name, "03010103");
    suspended(certificate, cbo, 2);
    awaitStanding(name, "SUSPENDED");
    granted(certificate, cbo, 1);
    suspended(certificate, cbo, 2);

    String marker = UUID.randomUUID().toString();
    String otherName = uniqueName("Marker");
    String other = registered(otherName, "03010104");
    // Same key, hence same partition: when this is applied, what came before is, too.
    WIRE.publish(
        Contracts.CERTIFICATE_GRANTED,
        certificate,
        "certificate-" + marker,
        1,
        new CertificateGranted(certificate(marker, other, "ACTIVE")));
    awaitStanding(otherName, "GOOD_PRACTICE");
    Api.Answer shown = anyone.get("/api/cbos/" + cbo).is(200);
    assertThat(shown.text("/certificate/status")).isEqualTo("SUSPENDED");
    assertThat(shown.json().get("timeline").findValuesAsString("what"))
        .containsExactly("REGISTERED", "CERTIFICATE_SUSPENDED");
  }

  @Test
  void aCertificateThatComesBeforeItsOrganizationIsShownWithIt() {
    String key = UUID.randomUUID().toString();
    String cbo = new CommandContext("account-early", key, Instant.now()).newId();
    granted(UUID.randomUUID().toString(), cbo, 1);
    anyone.get("/api/cbos/" + cbo).is(404, "cbo-unknown");

    String name = uniqueName("Early");
    Api.Answer submitted =
        representative("early").postWithKey("/api/cbos", key, form(name, "03010105")).is(201);
    assertThat(submitted.text("/cboId")).isEqualTo(cbo);
    officer().ifMatch(1).post("/api/cbos/" + cbo + "/verification", "").is(200);
    awaitStanding(name, "GOOD_PRACTICE");
    // The same request once more, as after a lost answer: the first answer again.
    assertThat(
            representative("early")
                .postWithKey("/api/cbos", key, form(name, "03010105"))
                .is(201)
                .header("Idempotent-Replayed"))
        .isEqualTo("true");
  }
}
