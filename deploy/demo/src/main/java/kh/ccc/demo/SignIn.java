package kh.ccc.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs people in as a browser would: authorization code with PKCE through the real login form; and
 * machines by client credentials.
 */
public final class SignIn {

  private static final String CALLBACK = "http://127.0.0.1/callback";
  private static final Duration KEEP = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern CSRF =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Http http;
  private final String password;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  public SignIn(Http http, String password) {
    this.http = http;
    this.password = password;
  }

  private record Token(String value, Instant until) {}

  /** A valid access token of that person. */
  public String token(String name) {
    return tokens
        .compute(
            name,
            (who, token) ->
                token == null || token.until().isBefore(Instant.now())
                    ? new Token(signIn(who), Instant.now().plus(KEEP))
                    : token)
        .value();
  }

  void forget(String name) {
    tokens.remove(name);
  }

  private String signIn(String name) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return name.startsWith("client:") ? machine(name.substring(7)) : person(name);
      } catch (IOException | Unreachable e) {
        if (Instant.now().isAfter(end)) {
          throw new Refused("sign-in of " + name + ": " + e.getMessage());
        }
        Http.pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refused("interrupted");
      }
    }
  }

  private String machine(String client) throws IOException, InterruptedException {
    String credentials = client + ":" + client + "-secret";
    HttpRequest.Builder request =
        form("/oauth2/token", Map.of("grant_type", "client_credentials"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    return accessToken(text(http.client(), request));
  }

  private String person(String name) throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    String verifier = random();
    String authorize = authorizePath(verifier);
    text(browser, http.request(authorize).header("Accept", "text/html").GET());
    String page = text(browser, http.request("/login").header("Accept", "text/html").GET()).body();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", name);
    fields.put("password", password);
    csrf(page, fields);
    text(browser, form("/login", fields));
    String location = location(text(browser, http.request(authorize).GET()));
    return exchange(browser, code(location), verifier);
  }

  private String exchange(HttpClient browser, String code, String verifier)
      throws IOException, InterruptedException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("client_id", "sahakum-cli");
    fields.put("redirect_uri", CALLBACK);
    fields.put("code", code);
    fields.put("code_verifier", verifier);
    return accessToken(text(browser, form("/oauth2/token", fields)));
  }

  private static String authorizePath(String verifier) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", "sahakum-cli");
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid");
    query.put("state", random());
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    return "/oauth2/authorize?" + encode(query);
  }

  private static void csrf(String page, Map<String, String> fields) {
    Matcher matcher = CSRF.matcher(page);
    if (matcher.find()) {
      fields.put("_csrf", matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
  }

  private static String code(String location) {
    String query = String.valueOf(URI.create(location).getRawQuery());
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith("code=")) {
        return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
      }
    }
    throw new Unreachable("no code came back: " + location);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("/");
  }

  private static String accessToken(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new Unreachable("no token: " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body()).path("access_token").asString("");
  }

  private static HttpResponse<String> text(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 500) {
      throw new Unreachable("answer " + response.statusCode());
    }
    return response;
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    return http.request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encode(fields)));
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    CHANCE.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
