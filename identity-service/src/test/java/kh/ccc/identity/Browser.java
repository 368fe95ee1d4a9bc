package kh.ccc.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kh.ccc.identity.Site.Answer;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser with cookies, and a program that asks for a code with PKCE. */
final class Browser {

  static final String VERIFIER = "verifier-of-this-test-0123456789-0123456789-0123456789";
  static final String CALLBACK = "http://127.0.0.1/callback";

  private final Site site;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(Site site) {
    this.site = site;
  }

  static String authorizePath() {
    return authorizePath("sahakum-cli", CALLBACK, challenge());
  }

  static String authorizePath(String client, String redirect, String challenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", redirect);
    query.put("scope", "openid profile");
    query.put("state", "s1");
    if (!challenge.isEmpty()) {
      query.put("code_challenge", challenge);
      query.put("code_challenge_method", "S256");
    }
    return "/oauth2/authorize?" + Site.query(query);
  }

  static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer open(String path) {
    return remember(site.send(withCookies(site.request(path)).header("Accept", "text/html").GET()));
  }

  private java.net.http.HttpRequest.Builder withCookies(java.net.http.HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    return request;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private Answer remember(Answer answer) {
    answer
        .response()
        .headers()
        .allValues("Set-Cookie")
        .forEach(cookie -> {
          String[] parts = cookie.split(";", 2)[0].split("=", 2);
          if (parts[1].isEmpty()) {
            cookies.remove(parts[0]);
          } else {
            cookies.put(parts[0], parts[1]);
          }
        });
    return answer;
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  /** Fills in the sign-in form that stands on the page. */
  Answer submit(Answer page, String username, String password) {
    Map<String, String> fields = new HashMap<>();
    fields.put("_csrf", hidden(page, "_csrf"));
    fields.put("return", hidden(page, "return"));
    fields.put("lang", hidden(page, "lang"));
    fields.put("username", username);
    fields.put("password", password);
    return remember(site.form("/login", fields, "Cookie", cookieHeader()));
  }

  /** Sends a form with the cookies of this browser. */
  Answer send(String path, Map<String, String> fields) {
    return remember(
        cookies.isEmpty()
            ? site.form(path, fields)
            : site.form(path, fields, "Cookie", cookieHeader()));
  }

  static String hidden(Answer page, String name) {
    Matcher field =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    if (!field.find()) {
      throw new AssertionError("no field " + name + " in " + page.body());
    }
    return HtmlUtils.htmlUnescape(field.group(1));
  }

  /** Signs in by the form, at the end of which stands a code. */
  String code(String username, String password) {
    Answer asked = open(authorizePath());
    Answer signedIn = submit(open(asked.header("Location")), username, password);
    if (signedIn.status() != 303) {
      throw new AssertionError(signedIn.status() + " " + signedIn.body());
    }
    return codeIn(open(signedIn.header("Location")));
  }

  static String codeIn(Answer redirect) {
    String code =
        UriComponentsBuilder.fromUri(URI.create(redirect.header("Location")))
            .build()
            .getQueryParams()
            .getFirst("code");
    if (code == null) {
      throw new AssertionError("no code in " + redirect.header("Location"));
    }
    return code;
  }

  static Answer redeem(Site site, String code, String verifier) {
    return site.form(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            CALLBACK,
            "client_id",
            "sahakum-cli",
            "code_verifier",
            verifier));
  }

  /** The access token of a person. */
  static String token(Site site, String username, String password) {
    Answer tokens = redeem(site, new Browser(site).code(username, password), VERIFIER);
    return tokens.json().path("access_token").asString();
  }
}
