package kh.ccc.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import kh.ccc.gateway.edge.Headers;
import kh.ccc.gateway.edge.SecurityHeaders;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer, written through as it comes. When the caller goes away, the connection to the
 * service is cut instead of read to its end: an event stream has none.
 */
final class ProxiedResponse implements ServerResponse {

  private static final int BUFFER = 16 * 1024;

  private final ClassicHttpResponse answer;
  private final HttpUriRequestBase request;
  private final HttpHeaders headers = new HttpHeaders();

  ProxiedResponse(PooledExchange.Answer opened) {
    this.answer = opened.response();
    this.request = opened.request();
    for (Header header : answer.getHeaders()) {
      if (!Headers.isHopByHop(header.getName()) && !SecurityHeaders.isOurs(header.getName())) {
        headers.add(header.getName(), header.getValue());
      }
    }
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatusCode.valueOf(answer.getCode());
  }

  @Override
  public HttpHeaders headers() {
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest caller, HttpServletResponse response, Context context) throws IOException {
    try (answer) {
      @Nullable HttpEntity body = answer.getEntity();
      if (body == null) {
        writeHead(caller, response, false);
      } else {
        writeOrCut(caller, response, body);
      }
    }
    return null;
  }

  /** Closing alone would first read what is left. */
  private void writeOrCut(HttpServletRequest caller, HttpServletResponse response, HttpEntity body)
      throws IOException {
    try {
      if (Packing.isPackable(answer.getCode(), headers) && Packing.isFor(caller)) {
        writePacked(caller, response, new BufferedInputStream(body.getContent(), BUFFER));
      } else {
        writePlain(caller, response, body.getContent());
      }
    } catch (IOException | RuntimeException e) {
      request.abort();
      throw e;
    }
  }

  private void writePlain(HttpServletRequest caller, HttpServletResponse response, InputStream body)
      throws IOException {
    writeHead(caller, response, false);
    copy(body, response.getOutputStream(), isStream());
  }

  private void writePacked(
      HttpServletRequest caller, HttpServletResponse response, BufferedInputStream body)
      throws IOException {
    if (!Packing.isWorthIt(body) || !Packing.begins()) {
      writePlain(caller, response, body);
      return;
    }
    try {
      writeHead(caller, response, true);
      Packing.copy(body, response.getOutputStream());
    } finally {
      Packing.ends();
    }
  }

  private void writeHead(HttpServletRequest caller, HttpServletResponse response, boolean packed) {
    response.setStatus(answer.getCode());
    headers.forEach((name, values) -> {
      boolean plainOnly = name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
      if (!packed || !plainOnly) {
        write(response, name, values);
      }
    });
    if (packed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    if (Packing.isPackable(answer.getCode(), headers)) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    @Nullable String tag = headers.getFirst(HttpHeaders.ETAG);
    if (tag != null && (packed || (answer.getCode() == 304 && Packing.isHeldPacked(caller, tag)))) {
      response.setHeader(HttpHeaders.ETAG, Packing.packedTag(tag));
    }
  }

  private static void write(HttpServletResponse response, String name, Iterable<String> values) {
    boolean replaces = name.equalsIgnoreCase(SecurityHeaders.CONTENT_SECURITY_POLICY);
    for (String value : values) {
      if (replaces) {
        response.setHeader(name, value);
      } else {
        response.addHeader(name, value);
      }
    }
  }

  private boolean isStream() {
    @Nullable String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    return type != null && (type.startsWith("text/event-stream") || type.contains("ndjson"));
  }

  private static void copy(InputStream in, OutputStream out, boolean flush) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count;
    while ((count = in.read(buffer)) >= 0) {
      out.write(buffer, 0, count);
      if (flush) {
        out.flush();
      }
    }
  }
}
