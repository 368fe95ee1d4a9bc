package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the API tells of every operation that is served. */
class OpenApiIT extends CertificationIT {

  @Test
  void everyOperationIsDescribedInOneSentence() {
    JsonNode api = expect(200, anyone().get("/v3/api-docs")).json();
    Set<String> operations = new TreeSet<>();
    for (String path : api.path("paths").propertyNames()) {
      if (!path.startsWith("/api/operations/")) {
        JsonNode methods = api.path("paths").path(path);
        for (String method : methods.propertyNames()) {
          operations.add(method + " " + path);
          assertThat(methods.path(method).path("summary").asString("")).as(path).isNotEmpty();
        }
      }
    }
    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(operations)
        .containsExactlyInAnyOrder(
            "post /api/applications",
            "get /api/applications",
            "get /api/applications/{id}",
            "get /api/applications/rules",
            "put /api/applications/{id}/votes/mine",
            "put /api/applications/{id}/recusals/mine",
            "post /api/applications/{id}/decision",
            "post /api/applications/{id}/answers",
            "post /api/applications/{id}/withdrawal",
            "post /api/applications/{id}/completeness-check",
            "post /api/applications/{id}/questions",
            "post /api/applications/{id}/review",
            "put /api/applications/{id}/conditions/{number}",
            "get /api/applications/{id}/dissents",
            "get /api/applications/{id}/dissents/mine",
            "put /api/applications/{id}/dissents/mine",
            "get /api/applications/agreements",
            "get /api/applications/agreements/{version}",
            "get /api/deadlines",
            "post /api/certificates/{id}/annulment",
            "post /api/certificates/{id}/level",
            "post /api/certificates/{id}/surrender",
            "post /api/certificates/{id}/surveillance",
            "post /api/certificates/{id}/surveillance/review",
            "post /api/certificates/{id}/withdrawal",
            "post /api/impartiality/audits",
            "get /api/impartiality/audits",
            "get /api/impartiality/audits/{id}",
            "get /api/impartiality/audits/{id}/violations",
            "get /api/impartiality/attestation",
            "post /api/committee-sessions",
            "get /api/committee-sessions",
            "get /api/committee-sessions/{id}",
            "post /api/committee-sessions/{id}/cancellation",
            "post /api/committee-sessions/{id}/opening",
            "put /api/committee-sessions/{id}/attendance",
            "post /api/committee-sessions/{id}/closing",
            "get /api/committee-sessions/{id}/minutes",
            "get /api/committee-sessions/{id}/minutes/pdf",
            "get /api/committee-sessions/{id}/agenda",
            "post /api/committee-sessions/{id}/agenda",
            "delete /api/committee-sessions/{id}/agenda/{applicationId}",
            "post /api/committee-sessions/{id}/batches",
            "get /api/committee-sessions/{id}/batches/{batch}",
            "put /api/committee-sessions/{id}/batches/{batch}/votes/mine",
            "post /api/committee-sessions/{id}/batches/{batch}/removals",
            "post /api/committee-sessions/{id}/batches/{batch}/adoption",
            "get /api/certificates",
            "get /api/certificates/{id}",
            "get /api/certificates/rules",
            "get /api/certificates/{id}/pdf",
            "post /api/certificates/{id}/suspension",
            "post /api/certificates/{id}/reinstatement",
            "get /api/verifications/{number}",
            "post /api/verifications/qr",
            "post /api/verifications/credential",
            "get /V/{code}",
            "get /api/credentials/{id}",
            "get /api/credentials/{id}/code",
            "get /api/status-lists/{list}",
            "get /api/issuer",
            "get /api/issuer/jwks",
            "post /api/complaints",
            "get /api/complaints",
            "get /api/complaints/rules",
            "get /api/complaints/mine",
            "post /api/complaints/mine/messages",
            "get /api/complaints/suspension-proposals",
            "get /api/complaints/{id}",
            "post /api/complaints/{id}/acknowledgement",
            "post /api/complaints/{id}/triage",
            "post /api/complaints/{id}/investigation",
            "post /api/complaints/{id}/finding",
            "post /api/complaints/{id}/remedy",
            "post /api/complaints/{id}/measures",
            "post /api/complaints/{id}/messages",
            "post /api/complaints/{id}/closure");
  }
}
