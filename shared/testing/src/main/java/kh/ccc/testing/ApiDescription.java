package kh.ccc.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI description that a service serves, kept as an approved file: the web pages generate
 * their types from it, and a change of the API is read in review.
 */
public final class ApiDescription {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ApiDescription() {}

  /** Fails when the running service describes another API than {@code docs/openapi} has. */
  public static void matchesApproved(String service, int port) {
    ObjectNode api = (ObjectNode) ApiClient.anonymous(port).get("/v3/api-docs").json();
    api.remove("servers");
    allOperationsHaveASummary(api);
    String text = JSON.writeValueAsString(sorted(api)).replace("\r\n", "\n") + "\n";
    Approved.matches(Approved.root().resolve("docs/openapi/" + service + ".json"), text);
  }

  private static void allOperationsHaveASummary(JsonNode api) {
    Set<String> bare = new TreeSet<>();
    api.path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) -> {
              if (operation.path("summary").asString("").isBlank()) {
                bare.add(method + " " + path);
              }
            }));
    if (!bare.isEmpty()) {
      throw new AssertionError("without a sentence that says what they are for: " + bare);
    }
  }

  /** The order in which classes were looked at is no part of the API. */
  private static JsonNode sorted(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, JsonNode> fields = new TreeMap<>();
    object.forEachEntry((name, value) -> fields.put(name, sorted(value)));
    ObjectNode ordered = JSON.createObjectNode();
    fields.forEach(ordered::set);
    return ordered;
  }
}
