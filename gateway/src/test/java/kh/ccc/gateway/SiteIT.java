package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.ccc.gateway.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

class SiteIT extends GatewayIT {

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
  }

  private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

  private String pathInPage(String pattern) {
    Matcher path = Pattern.compile(pattern).matcher(caller().get("/", BROWSER).body());
    assertThat(path.find()).as("%s in the page", pattern).isTrue();
    return path.group(1);
  }

  @Test
  void appsPageStandsAtTheRootAndAtItsOwnAddresses() {
    String root = caller().get("/", BROWSER).body();

    assertThat(root).startsWith("<!doctype html>");
    assertThat(caller().get("/cbos/0123", BROWSER).body()).isEqualTo(root);
    assertThat(caller().get("/verify/CBO-2026-000123-K?lang=km", BROWSER).body()).isEqualTo(root);
  }

  @Test
  void programThatAsksForNoPageGetsAProblem() {
    Answer answer = caller().get("/cbos/0123", "Accept", "application/json");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }

  @Test
  void missingFileIsNotThePage() {
    assertThat(caller().get("/_app/immutable/gone.js").status()).isEqualTo(404);
    assertThat(caller().get("/gone.html", BROWSER).status()).isEqualTo(404);
  }

  @Test
  void apiIsNeverAnsweredByThePage() {
    assertThat(caller().get("/api/nothing", BROWSER).header("Content-Type"))
        .startsWith("application/problem+json");
  }

  @Test
  void fileNamedByItsContentIsKeptForever() {
    Answer script = caller().get(pathInPage("src=\"(/_app/immutable/[^\"]+\\.js)\""));

    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).contains("immutable", "max-age=31536000");
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
  }

  @Test
  void pageIsAskedForAgainAndAnsweredShortWhenUnchanged() {
    Answer first = caller().get("/", BROWSER);
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    Answer second = caller().get("/", "If-None-Match", first.header("ETag"));

    assertThat(second.status()).isEqualTo(304);
    assertThat(second.response().body()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void packedFormIsSentToWhomItSuits() {
    Answer plain = caller().get("/");
    Answer gzip = caller().get("/", "Accept-Encoding", "gzip, deflate");
    Answer brotli = caller().get("/", "Accept-Encoding", "gzip, br");
    Answer refused = caller().get("/", "Accept-Encoding", "br;q=0, gzip;q=0");

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
    assertThat(refused.header("Content-Encoding")).isEmpty();
    assertThat(brotli.response().body()).hasSizeLessThan(plain.response().body().length);
    assertThat(plain.header("ETag"))
        .isNotEqualTo(gzip.header("ETag"))
        .isNotEqualTo(brotli.header("ETag"));
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void headIsTheAnswerWithoutTheBody() {
    Answer head =
        caller().send(caller().request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("Content-Length"))
        .isEqualTo(String.valueOf(caller().get("/").response().body().length));
  }

  @Test
  void pageTakesNoCommands() {
    assertThat(caller().post("/", new byte[0]).status()).isIn(404, 405);
  }

  @Test
  void docsShowTheApiWithOwnFilesOnly() {
    Answer page = caller().get("/docs");

    assertThat(page.status()).isEqualTo(200);
    Matcher files = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
    int count = 0;
    while (files.find()) {
      assertThat(files.group(1)).startsWith("/docs/");
      assertThat(caller().get(files.group(1)).status()).as(files.group(1)).isEqualTo(200);
      count++;
    }
    assertThat(count).isEqualTo(4);
    assertThat(page.body()).doesNotContainPattern("<script>|style=|onload=");
  }

  @Test
  void otherFilesOfTheClassPathAreNotServed() {
    for (String path :
        new String[] {
          "/docs/application.yml",
          "/docs/absent.js",
          "/application.yml",
          "/webjars/swagger-ui/LICENSE"
        }) {
      assertThat(caller().get(path).status()).as(path).isEqualTo(404);
    }
  }

  private static String description(String path, String schema) {
    return """
    {"openapi":"3.1.0","info":{"title":"x","version":"1"},
     "paths":{"%s":{"get":{"operationId":"list","tags":["things"],"responses":{"200":{"content":
       {"application/json":{"schema":{"$ref":"#/components/schemas/View"}}}}}}},
       "/internal":{"get":{"operationId":"hidden"}}},
     "components":{"schemas":{"View":{"type":"object","properties":{
       "%s":{"type":"string"},"other":{"$ref":"#/components/schemas/Part"}}},
       "Part":{"type":"object"}}}}
    """
        .formatted(path, schema);
  }

  @Test
  void descriptionsOfAllServicesAreOneWithNamesThatDoNotMeet() {
    service("registry")
        .answers(exchange -> Backend.answer(exchange, 200, description("/api/cbos", "cbo")));
    service("networking")
        .answers(exchange -> Backend.answer(exchange, 200, description("/api/forums", "forum")));
    service("notification").answers(exchange -> Backend.answer(exchange, 500, "broken"));
    service("assessment").answers(exchange -> Backend.answer(exchange, 200, "not json"));
    JsonNode merged = caller().get("/openapi.json").json();

    assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(merged.path("paths").propertyNames()).containsExactly("/api/cbos", "/api/forums");
    assertThat(merged.path("x-missing-services").values())
        .extracting(JsonNode::asString)
        .contains("assessment", "notification")
        .doesNotContain("networking", "registry");
    JsonNode schemas = merged.path("components").path("schemas");
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrder(
            "RegistryView", "RegistryPart", "NetworkingView", "NetworkingPart");
    assertThat(schemas.path("RegistryView").path("properties").has("cbo")).isTrue();
    assertThat(reference(schemas.path("NetworkingView").path("properties").path("other")))
        .isEqualTo("#/components/schemas/NetworkingPart");
    JsonNode forums = merged.path("paths").path("/api/forums").path("get");
    assertThat(forums.path("operationId").asString()).isEqualTo("networkingList");
    assertThat(
            reference(
                forums
                    .path("responses")
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema")))
        .isEqualTo("#/components/schemas/NetworkingView");
  }

  private static String reference(JsonNode node) {
    return node.path("$ref").asString("");
  }
}
