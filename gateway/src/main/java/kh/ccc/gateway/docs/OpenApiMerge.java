package kh.ccc.gateway.docs;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kh.ccc.gateway.route.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * One OpenAPI description of all services. Names of components begin with their service, so that
 * two services may use one name for different things.
 */
final class OpenApiMerge {

  private static final String REFERENCE = "#/components/";
  private static final String MISSING = "x-missing-services";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonMapper json;
  private final String publicUrl;

  OpenApiMerge(JsonMapper json, String publicUrl) {
    this.json = json;
    this.publicUrl = publicUrl;
  }

  /**
   * @param descriptions by service, those that are known; services without one are named in {@code
   *     x-missing-services}
   */
  ObjectNode merge(Set<String> services, Map<String, JsonNode> descriptions) {
    ObjectNode merged = head();
    nameMissing(services, descriptions.keySet(), merged);
    Map<String, JsonNode> paths = new TreeMap<>();
    ObjectNode components = json.createObjectNode();
    Set<String> tags = new TreeSet<>();
    for (Route route : Route.TABLE) {
      JsonNode description = descriptions.get(route.service());
      if (description != null) {
        add(route, description, paths, components, tags);
      }
    }
    ArrayNode named = merged.putArray("tags");
    tags.forEach(tag -> named.addObject().put("name", tag));
    merged.putObject("paths").setAll(paths);
    components.putObject("securitySchemes").set("token", bearer());
    merged.set("components", components);
    return merged;
  }

  private ObjectNode head() {
    ObjectNode merged = json.createObjectNode();
    merged.put("openapi", "3.1.0");
    merged
        .putObject("info")
        .put("title", "Sahakum")
        .put("version", "1")
        .put(
            "description",
            "Registers, assesses and certifies community-based organizations of Cambodia."
                + " Errors are RFC 9457 problems in Khmer or English, as Accept-Language asks."
                + " Commands need an Idempotency-Key, changes an If-Match with the last ETag.");
    merged.putArray("servers").addObject().put("url", publicUrl);
    ArrayNode security = merged.putArray("security");
    security.addObject().putArray("token");
    security.addObject();
    return merged;
  }

  private static void nameMissing(Set<String> services, Set<String> known, ObjectNode merged) {
    Set<String> missing = new TreeSet<>(services);
    missing.removeAll(known);
    if (!missing.isEmpty()) {
      missing.forEach(merged.putArray(MISSING)::add);
    }
  }

  private ObjectNode bearer() {
    return json.createObjectNode()
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT");
  }

  private static void add(
      Route route,
      JsonNode description,
      Map<String, JsonNode> paths,
      ObjectNode components,
      Set<String> tags) {
    String prefix = capitalised(route.service());
    JsonNode own = description.deepCopy();
    pointToPrefixed(own, prefix);
    for (Map.Entry<String, JsonNode> path : own.path("paths").properties()) {
      if (route.covers(path.getKey())) {
        nameOperations(route.service(), path.getValue(), tags);
        paths.put(path.getKey(), path.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> kind : own.path("components").properties()) {
      if (kind.getKey().equals("securitySchemes")) {
        continue;
      }
      ObjectNode all = components.withObject("/" + kind.getKey());
      kind.getValue().properties().forEach(c -> all.set(prefix + c.getKey(), c.getValue()));
    }
  }

  private static void nameOperations(String service, JsonNode path, Set<String> tags) {
    for (Map.Entry<String, JsonNode> operation : path.properties()) {
      if (METHODS.contains(operation.getKey())
          && operation.getValue() instanceof ObjectNode described) {
        String id = described.path("operationId").asString("");
        described.put("operationId", service + capitalised(id));
        described.path("tags").forEach(tag -> tags.add(tag.asString()));
      }
    }
  }

  private static void pointToPrefixed(JsonNode node, String prefix) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : Map.copyOf(fields(object)).entrySet()) {
        if (field.getValue() instanceof StringNode text && text.asString().startsWith(REFERENCE)) {
          object.put(field.getKey(), prefixed(text.asString(), prefix));
        } else {
          pointToPrefixed(field.getValue(), prefix);
        }
      }
    } else {
      node.forEach(child -> pointToPrefixed(child, prefix));
    }
  }

  private static Map<String, JsonNode> fields(ObjectNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static String prefixed(String reference, String prefix) {
    int name = reference.indexOf('/', REFERENCE.length()) + 1;
    return reference.substring(0, name) + prefix + reference.substring(name);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
