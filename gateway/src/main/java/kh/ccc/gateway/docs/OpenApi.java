package kh.ccc.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kh.ccc.gateway.edge.Codings;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the whole API, put together from those of the services. A service that does
 * not answer now is described as it last was.
 */
public final class OpenApi implements HandlerFunction<ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(OpenApi.class);
  private static final Duration INCOMPLETE_KEPT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, URI> services;
  private final CloseableHttpClient client;
  private final JsonMapper json;
  private final OpenApiMerge merge;
  private final Duration kept;
  private final Map<String, JsonNode> known = new ConcurrentHashMap<>();
  private volatile @Nullable Merged merged;

  public OpenApi(
      Map<String, URI> services,
      CloseableHttpClient client,
      JsonMapper json,
      String publicUrl,
      Duration kept) {
    this.services = services;
    this.client = client;
    this.json = json;
    this.merge = new OpenApiMerge(json, publicUrl);
    this.kept = kept;
  }

  private record Merged(byte[] bytes, byte[] packed, Instant until) {}

  @Override
  public ServerResponse handle(ServerRequest request) {
    Merged description = current();
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (Codings.takes(request.servletRequest(), "gzip")) {
      return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(description.packed());
    }
    return answer.body(description.bytes());
  }

  private Merged current() {
    Merged before = merged;
    Instant now = Instant.now();
    if (before != null && before.until().isAfter(now)) {
      return before;
    }
    askAll();
    byte[] bytes = json.writeValueAsBytes(merge.merge(services.keySet(), known));
    // What is not whole yet is asked for again soon.
    boolean whole = known.keySet().containsAll(services.keySet());
    boolean sooner = !whole && kept.compareTo(INCOMPLETE_KEPT) > 0;
    Merged whatIsKnown =
        new Merged(bytes, Codings.gzip(bytes), now.plus(sooner ? INCOMPLETE_KEPT : kept));
    merged = whatIsKnown;
    return whatIsKnown;
  }

  private void askAll() {
    CountDownLatch open = new CountDownLatch(services.size());
    services.forEach((service, address) ->
        Thread.ofVirtual()
            .start(() -> {
              try {
                ask(service, address);
              } finally {
                open.countDown();
              }
            }));
    try {
      open.await(PATIENCE.toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask(String service, URI address) {
    HttpGet get = new HttpGet(address.resolve("/v3/api-docs"));
    get.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .setConnectionRequestTimeout(1, TimeUnit.SECONDS)
            .build());
    try {
      byte[] answer = client.execute(get, OpenApi::bodyOf);
      if (answer.length > 0) {
        known.put(service, json.readTree(answer));
      }
    } catch (IOException | JacksonException e) {
      log.warn("no API description of {}: {}", service, e.toString());
    }
  }

  private static byte[] bodyOf(ClassicHttpResponse response) throws IOException {
    byte @Nullable [] bytes = EntityUtils.toByteArray(response.getEntity());
    return response.getCode() != 200 || bytes == null ? new byte[0] : bytes;
  }
}
