package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kh.ccc.testing.ApiDescription;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends ServiceTest {

  @Test
  void everyOperationIsDescribedAsApproved() {
    ApiDescription.matchesApproved("assessment", port);
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
