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
    assertThat(operations).contains("get /api/verifications/{number}", "post /api/applications");
  }
}
