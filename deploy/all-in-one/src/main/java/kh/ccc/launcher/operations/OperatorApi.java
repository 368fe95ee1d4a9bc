package kh.ccc.launcher.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operations of every service, asked through the gateway as the operator client. */
public final class OperatorApi {
  private static final String CLIENT = "sahakum-operator";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private final String gateway;
  private final String secret;
  private @Nullable String token;

  /**
   * Asks later, when the first question comes.
   *
   * @param gateway base address without a slash at its end
   */
  public OperatorApi(String gateway, String secret) {
    this.gateway = gateway;
    this.secret = secret;
  }

  /** The answer to a question at {@code /api/operations/<service>/<what>}. */
  JsonNode get(String service, String what) throws IOException, InterruptedException {
    return send(authorized(service, what).GET());
  }

  JsonNode post(String service, String what) throws IOException, InterruptedException {
    var request =
        authorized(service, what)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.noBody());
    return send(request);
  }

  private HttpRequest.Builder authorized(String service, String what)
      throws IOException, InterruptedException {
    return HttpRequest.newBuilder(URI.create(gateway + "/api/operations/" + service + "/" + what))
        .header("Authorization", "Bearer " + token())
        .header("Accept-Language", "en")
        .timeout(PATIENCE);
  }

  private String token() throws IOException, InterruptedException {
    if (token == null) {
      var basic = (CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8);
      var request =
          HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
              .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
              .timeout(PATIENCE);
      token = send(request).path("access_token").asString("");
    }
    return token;
  }

  private JsonNode send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    var request = builder.build();
    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "%s answered %d: %s"
              .formatted(request.uri(), response.statusCode(), brief(response.body())));
    }
    try {
      return json.readTree(response.body());
    } catch (JacksonException e) {
      throw new IOException(request.uri() + " did not answer with JSON", e);
    }
  }

  private static String brief(String body) {
    return body.length() > 300 ? body.substring(0, 300) + "…" : body;
  }
}
