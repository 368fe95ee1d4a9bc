package kh.ccc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service as one person: one token, one language, a fresh Idempotency-Key each time. */
public final class ApiClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String base;
  private final @Nullable String token;
  private final String language;

  private ApiClient(String base, @Nullable String token, String language) {
    this.base = base;
    this.token = token;
    this.language = language;
  }

  /** Nobody in particular, without a token. */
  public static ApiClient anonymous(int port) {
    return new ApiClient("http://127.0.0.1:" + port, null, "en");
  }

  /** A person with that account and grants. */
  public static ApiClient as(int port, String account, String... grants) {
    return new ApiClient("http://127.0.0.1:" + port, TestTokens.of(account, grants), "en");
  }

  public ApiClient withToken(String other) {
    return new ApiClient(base, other, language);
  }

  public ApiClient speaking(String other) {
    return new ApiClient(base, token, other);
  }

  /** An answer; {@code json} is empty JSON when the body is none. */
  public record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {

    /** The code of a problem, empty when it is none. */
    public String code() {
      return json.path("code").asString("");
    }

    public String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    public String text(String field) {
      return json.path(field).asString("");
    }

    public String body() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
  }

  public Answer get(String path) {
    return send(request("GET", path, HttpRequest.BodyPublishers.noBody()));
  }

  public Answer post(String path, String json) {
    return post(path, json, UUID.randomUUID().toString());
  }

  public Answer post(String path, String json, String idempotencyKey) {
    return send(withBody("POST", path, json).header("Idempotency-Key", idempotencyKey));
  }

  /** Changes what has that ETag. */
  public Answer post(String path, String json, String idempotencyKey, String etag) {
    return send(
        withBody("POST", path, json)
            .header("Idempotency-Key", idempotencyKey)
            .header("If-Match", etag));
  }

  public Answer put(String path, String json, String etag) {
    return send(
        withBody("PUT", path, json)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag));
  }

  public Answer put(String path, String json) {
    return send(
        withBody("PUT", path, json).header("Idempotency-Key", UUID.randomUUID().toString()));
  }

  public Answer delete(String path, String etag) {
    return send(
        request("DELETE", path, HttpRequest.BodyPublishers.noBody())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag));
  }

  /** A request to finish and send; for headers and bodies that the other methods do not offer. */
  public HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept-Language", language)
            .method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private HttpRequest.Builder withBody(String method, String path, String json) {
    return request(method, path, HttpRequest.BodyPublishers.ofString(json))
        .header("Content-Type", "application/json");
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    return isJson && response.body().length > 0
        ? JSON.readTree(response.body())
        : JSON.createObjectNode();
  }
}
