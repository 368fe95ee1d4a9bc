package kh.ccc.gateway.proxy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import kh.ccc.gateway.proxy.Failure.Kind;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Sends a request by a pooled connection. A request without a body that only reads is sent once
 * more when its connection failed before any answer; nothing else is ever sent twice.
 */
final class PooledExchange {

  private static final Logger log = LoggerFactory.getLogger(PooledExchange.class);

  /** The path is set as the caller wrote it; a URI would write it anew. */
  private static final URI ANY = URI.create("/");

  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final CloseableHttpClient client;

  PooledExchange(CloseableHttpClient client) {
    this.client = client;
  }

  /**
   * What is sent.
   *
   * @param path with the query, as the caller wrote it
   * @param bodyLength negative when not known
   */
  record Outgoing(
      String method, String path, HttpHeaders headers, RequestStream body, long bodyLength) {

    boolean hasBody() {
      return bodyLength != 0;
    }
  }

  /**
   * An answer whose head is there.
   *
   * @param request cutting it short ends the connection at once
   */
  record Answer(ClassicHttpResponse response, HttpUriRequestBase request) {}

  /** The answer as soon as its head is there. */
  Answer send(HttpHost host, Outgoing outgoing, HttpClientContext context) {
    try {
      return open(host, outgoing, context);
    } catch (IOException first) {
      Kind kind = kind(first);
      if (!mayRepeat(outgoing, kind)) {
        log.warn("{}: {} {}", host, kind, first.toString());
        throw new Failure(kind);
      }
      return sendAgain(host, outgoing, context);
    }
  }

  private Answer open(HttpHost host, Outgoing outgoing, HttpClientContext context)
      throws IOException {
    HttpUriRequestBase request = request(outgoing);
    return new Answer(client.executeOpen(host, request, context), request);
  }

  private Answer sendAgain(HttpHost host, Outgoing outgoing, HttpClientContext context) {
    try {
      return open(host, outgoing, context);
    } catch (IOException e) {
      log.warn("{}: {} {}, twice", host, kind(e), e.toString());
      throw new Failure(kind(e));
    }
  }

  private static boolean mayRepeat(Outgoing outgoing, Kind kind) {
    return READS.contains(outgoing.method())
        && !outgoing.hasBody()
        && (kind == Kind.UNREACHABLE || kind == Kind.BROKEN);
  }

  private static HttpUriRequestBase request(Outgoing outgoing) {
    HttpUriRequestBase request = new HttpUriRequestBase(outgoing.method(), ANY);
    request.setPath(outgoing.path());
    outgoing
        .headers()
        .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
    if (outgoing.hasBody()) {
      request.setEntity(new InputStreamEntity(outgoing.body(), outgoing.bodyLength(), null));
    }
    return request;
  }

  private static Kind kind(IOException failure) {
    Throwable cause = failure;
    while (cause != null) {
      switch (cause) {
        case RequestStream.TooLarge _ -> {
          return Kind.TOO_LARGE;
        }
        case RequestStream.CallerGone _ -> {
          return Kind.CALLER_GONE;
        }
        default -> cause = cause.getCause();
      }
    }
    return switch (failure) {
      case ConnectionRequestTimeoutException _ -> Kind.BUSY;
      case HttpHostConnectException _ -> Kind.UNREACHABLE;
      case ConnectTimeoutException _ -> Kind.UNREACHABLE;
      case SocketTimeoutException _ -> Kind.TIMED_OUT;
      default ->
          Objects.equals(failure.getMessage(), "Connection refused")
              ? Kind.UNREACHABLE
              : Kind.BROKEN;
    };
  }
}
