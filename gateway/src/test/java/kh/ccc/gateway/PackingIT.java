package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import kh.ccc.gateway.Caller.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "sahakum.gateway.sign-in.client-secret=" + StubIssuer.SECRET)
class PackingIT extends GatewayIT {

  private static final String LONG = "{\"name\":\"" + "ភូមិ".repeat(2_000) + "\"}";

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
    registry.add("spring.mongodb.uri", Store::address);
  }

  private static void serves(String type, String body, String... headers) {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          Backend.answer(exchange, 200, body);
        });
  }

  private Answer packed(String... more) {
    HttpRequest.Builder request = caller().request("/api/cbos/1");
    if (more.length > 0) {
      request.headers(more);
    }
    return caller().send(request.header("Accept-Encoding", "gzip, deflate, br"));
  }

  private static String unpack(Answer answer) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/problem+json", "application/json;charset=utf-8"})
  void jsonIsPackedForWhoTakesIt(String type) {
    serves(type, LONG);
    Answer answer = packed();

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.headers("Vary")).contains("Accept-Encoding");
    assertThat(answer.response().body()).hasSizeLessThan(1_000);
    assertThat(unpack(answer)).isEqualTo(LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0"})
  void whoDoesNotTakeItGetsThePlainForm(String accepted) {
    serves("application/json", LONG, "ETag", "\"7\"");
    Answer answer =
        accepted.isEmpty()
            ? caller().get("/api/cbos/1")
            : caller().get("/api/cbos/1", "Accept-Encoding", accepted);

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(LONG);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.headers("Vary")).as("for caches").contains("Accept-Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv",
    "text/event-stream",
    "application/x-ndjson",
    "application/pdf",
    "application/vc+jwt",
    "text/html"
  })
  void streamsTablesFilesAndPagesPassAsTheyAre(String type) {
    serves(type, LONG, "ETag", "\"7\"");
    Answer answer = packed();

    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(LONG);
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.headers("Vary")).isEmpty();
  }

  @Test
  void whatIsShortOrPackedAlreadyPassesAsItIs() {
    serves("application/json", "{}", "ETag", "\"7\"");
    assertThat(packed().header("Content-Encoding")).isEmpty();
    assertThat(packed().header("Content-Length")).isEqualTo("2");
    assertThat(packed().header("ETag")).isEqualTo("\"7\"");

    serves("application/json", LONG, "Content-Encoding", "br");
    assertThat(packed().headers("Content-Encoding")).containsExactly("br");
    assertThat(packed().body()).isEqualTo(LONG);
  }

  @Test
  void packedFormHasATagOfItsOwnThatLeadsBackToTheVersion() {
    serves("application/json", LONG, "ETag", "\"7\"");
    String tag = packed().header("ETag");
    assertThat(tag).isEqualTo("\"7-gzip\"");

    packed("If-None-Match", tag);
    assertThat(service("registry").last().header("If-None-Match")).isEqualTo("\"7\"");
    caller()
        .send(
            caller()
                .request("/api/cbos/1")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(service("registry").last().header("If-Match")).isEqualTo("\"7\"");
    packed("If-None-Match", "\"6-gzip\", W/\"x\", \"7\"");
    assertThat(service("registry").last().header("If-None-Match"))
        .isEqualTo("\"6\", W/\"x\", \"7\"");
  }

  @ParameterizedTest
  @CsvSource({"\"7-gzip\",\"7-gzip\"", "\"7\",\"7\""})
  void whatDidNotChangeIsNamedByTheTagThatTheCallerHolds(String held, String told) {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        });
    Answer answer = packed("If-None-Match", held);

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("ETag")).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({"application/json,500000", "application/json,0", "text/csv,500000", "text/csv,0"})
  void answerThatBreaksOffIsNotTakenForWhole(String type, long length) {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, length);
          byte[] random = new byte[200_000];
          new java.util.Random(1).nextBytes(random);
          exchange.getResponseBody().write(random);
          exchange.getResponseBody().flush();
          throw new IOException("gone");
        });

    assertThatThrownBy(this::packed).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void answerToASessionIsPackedForOurOwnPagesOnly() {
    StubIssuer issuer = new StubIssuer("http://localhost:8080");
    service("identity").answers(issuer::handle);
    WebBrowser browser = new WebBrowser(caller());
    browser.signIn(issuer, "account-officer", "/me");
    serves("application/json", LONG);

    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      Answer answer =
          browser.get("/api/cbos?q=x", "Accept-Encoding", "gzip", "Sec-Fetch-Site", site);
      assertThat(answer.header("Content-Encoding")).as(site).isEmpty();
    }
    assertThat(browser.get("/api/cbos", "Accept-Encoding", "gzip").header("Content-Encoding"))
        .as("who says nothing could be anybody")
        .isEmpty();
    Answer ours =
        browser.get("/api/cbos?q=x", "Accept-Encoding", "gzip", "Sec-Fetch-Site", "same-origin");
    assertThat(ours.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void descriptionOfTheApiIsPackedToo() {
    Answer answer = caller().get("/openapi.json", "Accept-Encoding", "gzip");

    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(unpack(answer)).contains("\"openapi\"");
  }
}
