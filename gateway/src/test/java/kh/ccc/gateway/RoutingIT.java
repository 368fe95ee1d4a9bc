package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import kh.ccc.gateway.Backend.Asked;
import kh.ccc.gateway.Caller.Answer;
import kh.ccc.gateway.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class RoutingIT extends GatewayIT {

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
  }

  @Test
  void everyPathOfTheTableReachesItsServiceAndNoOther() {
    for (Route route : Route.TABLE) {
      for (String path : route.paths()) {
        SERVICES.values().forEach(Backend::reset);
        caller().get(path + "/x");
        SERVICES.forEach((name, backend) ->
            assertThat(backend.asked()).hasSize(name.equals(route.service()) ? 1 : 0));
      }
    }
  }

  @Test
  void pathAndQueryArriveAsTheyWereWritten() {
    caller().get("/api/directory/%E1%9E%80%20x?q=%E1%9E%80+%2B&q=b&empty=");

    assertThat(service("registry").last().uri())
        .isEqualTo("/api/directory/%E1%9E%80%20x?q=%E1%9E%80+%2B&q=b&empty=");
  }

  @Test
  void bodyOfACommandArrivesWhole() {
    byte[] body = "{\"name\":\"ភូមិ\"}".repeat(5_000).getBytes(StandardCharsets.UTF_8);
    caller().post("/api/cbos", body);

    Asked asked = service("registry").last();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.body()).isEqualTo(body);
    assertThat(asked.header("Content-Length")).isEqualTo(String.valueOf(body.length));
  }

  @Test
  void formArrivesAsItWasSent() {
    caller()
        .send(
            caller()
                .request("/oauth2/token?x=1")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("b=2&a=%20+&a=3")));

    assertThat(new String(service("identity").last().body(), StandardCharsets.UTF_8))
        .isEqualTo("b=2&a=%20+&a=3");
  }

  @Test
  void answerComesBackWithItsStatusHeadersAndBody() {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.getResponseHeaders().add("Link", "<a>; rel=next");
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          exchange.getResponseHeaders().add("Keep-Alive", "timeout=1");
          exchange.getResponseHeaders().add("Server", "secret/1.0");
          Backend.answer(exchange, 409, "{\"code\":\"x\"}");
        });
    Answer answer = caller().get("/api/cbos/1");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"code\":\"x\"}");
    assertThat(answer.header("ETag")).isEqualTo("\"7\"");
    assertThat(answer.header("Link")).isEqualTo("<a>; rel=next");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void notModifiedPassesWithoutABody() {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("ETag", "\"7\"");
          exchange.sendResponseHeaders(304, -1);
          exchange.close();
        });

    assertThat(caller().get("/api/cbos/1", "If-None-Match", "\"7\"").status()).isEqualTo(304);
    assertThat(service("registry").last().header("If-None-Match")).isEqualTo("\"7\"");
  }

  @Test
  void redirectIsHandedOnAndNotFollowed() {
    service("identity")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("Location", "/login?return=%2Foauth2%2Fauthorize");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    Answer answer = caller().get("/oauth2/authorize");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/login?return=%2Foauth2%2Fauthorize");
    assertThat(service("identity").asked()).hasSize(1);
  }

  @Test
  void callerCannotClaimToBeSomebody() {
    caller()
        .get(
            "/api/cbos/1",
            "X-User-Id",
            "admin",
            "X-Account-Id",
            "admin",
            "X-Roles",
            "ADMIN",
            "X-Forwarded-For",
            "10.0.0.1",
            "X-Forwarded-Host",
            "evil.example",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Prefix",
            "/evil",
            "Forwarded",
            "for=10.0.0.1",
            "X-Real-IP",
            "10.0.0.1",
            "X-Original-URL",
            "/actuator",
            "X-HTTP-Method-Override",
            "DELETE",
            "Accept-Language",
            "km");
    Asked asked = service("registry").last();

    assertThat(asked.headers())
        .doesNotContainKeys(
            "X-user-id",
            "X-account-id",
            "X-roles",
            "Forwarded",
            "X-real-ip",
            "X-forwarded-prefix",
            "X-original-url",
            "X-http-method-override");
    assertThat(asked.header("X-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(asked.header("X-forwarded-host")).isEqualTo("127.0.0.1:" + port());
    assertThat(asked.header("X-forwarded-proto")).isEqualTo("http");
    assertThat(asked.header("X-forwarded-port")).isEqualTo(String.valueOf(port()));
    assertThat(asked.header("Accept-language")).isEqualTo("km");
  }

  @Test
  void tokenPassesAndCookiesGoToTheSignInOnly() {
    caller().get("/api/cbos/1", "Authorization", "Bearer x", "Cookie", "sahakum_sign_in=secret");
    caller().get("/login", "Cookie", "sahakum_form=f");

    assertThat(service("registry").last().header("Authorization")).isEqualTo("Bearer x");
    assertThat(service("registry").last().header("Cookie")).isEmpty();
    assertThat(service("identity").last().header("Cookie")).isEqualTo("sahakum_form=f");
  }

  @Test
  void headersNamedByTheConnectionEndHere() {
    String answer =
        raw(
            "GET /api/cbos/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Hop\r\n"
                + "X-Hop: 1\r\nTE: trailers\r\nUpgrade: h2c\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(service("registry").last().headers()).doesNotContainKeys("X-hop", "Te", "Upgrade");
  }

  @Test
  void traceIsTheSameOnBothSides() {
    Answer answer = caller().get("/api/cbos/1");

    assertThat(service("registry").last().header("Traceparent"))
        .matches("00-" + answer.header("X-Trace-Id") + "-[0-9a-f]{16}-01");
  }

  @Test
  void securityHeadersAreThereOnceOnEveryAnswer() {
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
          exchange.getResponseHeaders().add("X-Frame-Options", "SAMEORIGIN");
          Backend.answer(exchange, 200, "{}");
        });
    for (String path :
        new String[] {"/api/cbos/1", "/", "/api/nothing", "/openapi.json", "/docs"}) {
      Answer answer = caller().get(path);
      assertThat(answer.headers("X-Content-Type-Options")).as(path).containsExactly("nosniff");
      assertThat(answer.headers("X-Frame-Options")).as(path).containsExactly("DENY");
      assertThat(answer.headers("Content-Security-Policy"))
          .as(path)
          .singleElement()
          .asString()
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
      assertThat(answer.header("Permissions-Policy"))
          .as("the verification page scans codes with the camera, %s", path)
          .contains("camera=(self)", "microphone=()");
      assertThat(answer.header("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  @Test
  void pageOfAServiceBringsItsOwnPolicy() {
    service("identity")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
          Backend.answer(exchange, 200, "page");
        });

    assertThat(caller().get("/login").headers("Content-Security-Policy"))
        .containsExactly("default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/cbos/../../actuator/prometheus",
        "/api/cbos/%2e%2e/%2E%2e/actuator/prometheus",
        "/api/cbos/..;/actuator",
        "/api/cbos/.%2e/x",
        "/api/cbos//x",
        "/api/cbos/%2fx",
        "/api/cbos/x;jsessionid=1",
        "/api/cbos/%252e%252e/x",
        "/api/cbos/%5c..%5cx"
      })
  void pathThatCouldMeanAnotherIsRefused(String path) {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(SERVICES.values()).allSatisfy(backend -> assertThat(backend.asked()).isEmpty());
  }

  @Test
  void nothingInsideIsReachable() {
    for (String path : new String[] {"/actuator/prometheus", "/actuator/env", "/v3/api-docs"}) {
      assertThat(caller().get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void unknownAddressIsToldInBothLanguages() {
    Answer english = caller().get("/api/nothing");
    Answer khmer = caller().get("/api/nothing", "Accept-Language", "km");

    assertThat(english.status()).isEqualTo(404);
    assertThat(english.header("Content-Type")).startsWith("application/problem+json");
    assertThat(english.json().path("type").asString()).isEqualTo("urn:ccc:problem:not-found");
    assertThat(english.json().path("title").asString()).contains("nothing");
    assertThat(english.json().path("traceId").asString()).isEqualTo(english.header("X-Trace-Id"));
    assertThat(khmer.json().path("title").asString()).containsPattern("\\p{IsKhmer}");
  }

  @Test
  void healthIsOpen() {
    assertThat(caller().get("/actuator/health/readiness").json().path("status").asString())
        .isEqualTo("UP");
  }

  private String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
