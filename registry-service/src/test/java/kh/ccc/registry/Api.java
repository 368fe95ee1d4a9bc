package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a caller sees it over HTTP. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final List<String> headers;

  private Api(String base, List<String> headers) {
    this.base = base;
    this.headers = headers;
  }

  static Api at(int port) {
    return new Api("http://127.0.0.1:" + port, List.of());
  }

  /** The same service for that account. */
  Api as(String account, String... grants) {
    return with("Authorization", TestTokens.bearer(account, grants));
  }

  Api with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(header);
    more.add(value);
    return new Api(base, List.copyOf(more));
  }

  Api ifMatch(long version) {
    return with("If-Match", "\"" + version + "\"");
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String body) {
    return send(command(path).POST(BodyPublishers.ofString(body)));
  }

  Answer postWithKey(String path, String key, String body) {
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer postCsv(String path, String list) {
    return postBytes(path, "text/csv", list.getBytes(StandardCharsets.UTF_8));
  }

  Answer postBytes(String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  Answer put(String path, String body) {
    return send(command(path).PUT(BodyPublishers.ofString(body)));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder command(String path) {
    return request(path)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    for (int i = 0; i < headers.size(); i += 2) {
      request.header(headers.get(i), headers.get(i + 1));
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String text(String pointer) {
      return json().at(pointer).asString();
    }

    String code() {
      return text("/code");
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    long version() {
      return Long.parseLong(header("ETag").replace("\"", ""));
    }

    Answer is(int status) {
      assertThat(status()).as(response.body()).isEqualTo(status);
      return this;
    }

    Answer is(int status, String code) {
      is(status);
      assertThat(code()).isEqualTo(code);
      return this;
    }
  }
}
