package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends ServiceTest {

  @Test
  void everyOperationIsDescribed() {
    JsonNode api = desk.anonymous.get("/v3/api-docs").json();
    Set<String> operations = new TreeSet<>();
    for (String path : api.path("paths").propertyNames()) {
      for (String method : api.path("paths").path(path).propertyNames()) {
        operations.add(method + " " + path);
      }
    }

    assertThat(api.path("openapi").asString()).startsWith("3.1");
    assertThat(operations.stream().filter(o -> !o.contains("/api/operations/")))
        .containsExactlyInAnyOrder(
            "get /api/guidelines",
            "get /api/guidelines/{edition}",
            "get /api/assessments",
            "post /api/assessments",
            "get /api/assessments/{id}",
            "get /api/assessments/{id}/history",
            "put /api/assessments/{id}/self-assessment/chapters/{chapter}",
            "post /api/assessments/{id}/submission",
            "post /api/assessments/{id}/return",
            "post /api/assessments/{id}/assignment",
            "post /api/assessments/{id}/conflict-declaration",
            "put /api/assessments/{id}/findings/chapters/{chapter}",
            "post /api/assessments/{id}/recommendation",
            "post /api/assessments/{id}/abandonment",
            "post /api/assessments/{id}/amendments",
            "get /api/rehearsals/rule-sets",
            "post /api/rehearsals",
            "get /api/rehearsals/{id}",
            "get /api/rehearsals/{id}/results",
            "get /api/rehearsals/{id}/results.csv");
  }

  @Test
  void aCommandTellsWhichHeadersItNeeds() {
    JsonNode submission =
        desk.anonymous
            .get("/v3/api-docs")
            .json()
            .path("paths")
            .path("/api/assessments/{id}/submission")
            .path("post");

    assertThat(
            submission
                .path("parameters")
                .valueStream()
                .map(p -> p.path("in").asString() + " " + p.path("name").asString())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("path id", "header Idempotency-Key", "header If-Match");
    assertThat(submission.path("summary").asString()).isNotEmpty();
  }
}
