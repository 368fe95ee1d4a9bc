package kh.ccc.demo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who works with the API. Repeats what got no answer with the same Idempotency-Key, so that
 * a service that dies meanwhile costs time and nothing else.
 */
public final class Person {

  /** Sorted, so that a repeated command has the same body, byte for byte. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Set<Integer> TRY_AGAIN = Set.of(401, 429, 502, 503, 504);

  /** Refusals that end by themselves: another service has not heard the news yet. */
  private static final Set<String> NOT_YET =
      Set.of(
          "idempotency-key-in-flight",
          "cbo-unknown",
          "cbo-not-registered",
          "assessment-unknown",
          "assessment-not-known",
          "assessment-not-recommended");

  private final Http http;
  private final SignIn signIn;
  private final String name;

  Person(Http http, SignIn signIn, String name) {
    this.http = http;
    this.signIn = signIn;
    this.name = name;
  }

  /** Account id of this person. */
  public String account() {
    return "account-" + name;
  }

  /** A success: its JSON and its ETag. */
  public record Answer(JsonNode json, String etag) {

    public String text(String field) {
      return json.path(field).asString("");
    }

    public long number(String field) {
      return json.path(field).asLong();
    }
  }

  public Answer get(String path) {
    return send(() -> http.request(path).GET(), answer -> false);
  }

  /** Asks again until the answer is as wanted. */
  public Answer getUntil(String path, Predicate<JsonNode> wanted) {
    return send(() -> http.request(path).GET(), wanted.negate());
  }

  /** Text as it comes, for exports. */
  String download(String path, String type) {
    return once(http.request(path).header("Accept", type).GET()).body();
  }

  public Answer post(String path, String key, Object body) {
    return send(() -> command("POST", path, key, json(body)), answer -> false);
  }

  public Answer post(String path, String key, String etag, Object body) {
    return send(
        () -> command("POST", path, key, json(body)).header("If-Match", etag), answer -> false);
  }

  public Answer put(String path, String key, Object body) {
    return send(() -> command("PUT", path, key, json(body)), answer -> false);
  }

  public Answer put(String path, String key, String etag, Object body) {
    return send(
        () -> command("PUT", path, key, json(body)).header("If-Match", etag), answer -> false);
  }

  /** Sends a file as it is. */
  public Answer upload(String path, String key, String type, byte[] file) {
    return send(
        () ->
            http.request(path)
                .header("Idempotency-Key", "demo-" + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(file)),
        answer -> false);
  }

  private HttpRequest.Builder command(String method, String path, String key, BodyPublisher body) {
    return http.request(path)
        .header("Idempotency-Key", "demo-" + key)
        .header("Content-Type", "application/json")
        .method(method, body);
  }

  private static BodyPublisher json(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private Answer send(Requests requests, Predicate<JsonNode> notYet) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      String problem;
      try {
        HttpResponse<String> response = once(requests.next());
        JsonNode json = read(response);
        if (response.statusCode() < 300 && !notYet.test(json)) {
          return new Answer(json, response.headers().firstValue("ETag").orElse(""));
        }
        problem = response.request().method() + " " + response.uri().getPath() + ": " + json;
        if (response.statusCode() == 401) {
          signIn.forget(name);
        }
        if (response.statusCode() >= 300 && !isTemporary(response.statusCode(), json)) {
          throw new Refused(problem);
        }
      } catch (Unreachable e) {
        problem = String.valueOf(e.getMessage());
      }
      if (Instant.now().isAfter(end)) {
        throw new Refused(problem);
      }
      Http.pause();
    }
  }

  private static boolean isTemporary(int status, JsonNode problem) {
    return TRY_AGAIN.contains(status)
        || NOT_YET.contains(problem.path("code").asString(""))
        || NOT_YET.contains(problem.at("/errors/0/code").asString(""));
  }

  private static JsonNode read(HttpResponse<String> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    return isJson ? JSON.readTree(response.body()) : JSON.createObjectNode();
  }

  private HttpResponse<String> once(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + signIn.token(name));
    try {
      return http.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Unreachable(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  /** Builds the same request each time. */
  private interface Requests {
    HttpRequest.Builder next();
  }
}
