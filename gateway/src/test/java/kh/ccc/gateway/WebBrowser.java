package kh.ccc.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.ccc.gateway.Caller.Answer;

/** Keeps cookies as a browser does, and follows nothing by itself. */
final class WebBrowser {

  static final String SESSION = "__Host-sahakum";
  static final String FORM = "X-Sahakum-Form";

  private final Caller caller;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  WebBrowser(Caller caller) {
    this.caller = caller;
  }

  /** Signs in and comes back; the last answer. */
  Answer signIn(StubIssuer issuer, String subject, String back) {
    return come(issuer.approve(start(back).header("Location"), subject));
  }

  Answer start(String back) {
    return get("/api/session/sign-in?moved=1&return=" + back);
  }

  /** Comes back from the issuer. */
  Answer come(URI callback) {
    return get(callback.getRawPath() + "?" + callback.getRawQuery());
  }

  Answer get(String path, String... headers) {
    return send(caller.request(path), headers);
  }

  Answer post(String path, String body, String... headers) {
    return send(caller.request(path).POST(HttpRequest.BodyPublishers.ofString(body)), headers);
  }

  Answer signOut(String more) {
    return post(
        "/api/session/sign-out",
        "form=" + formToken() + more,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  String formToken() {
    return get("/api/session").json().path("form").asString("");
  }

  String session() {
    return cookies.getOrDefault(SESSION, "");
  }

  Map<String, String> cookies() {
    return cookies;
  }

  /** Another browser with the same cookies: a thief. */
  WebBrowser copy(Caller other) {
    WebBrowser copy = new WebBrowser(other);
    copy.cookies.putAll(cookies);
    return copy;
  }

  private Answer send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    Answer answer = caller.send(request);
    new ArrayList<>(answer.headers("Set-Cookie")).forEach(this::keep);
    return answer;
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (List.of(header.split("; ")).contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
