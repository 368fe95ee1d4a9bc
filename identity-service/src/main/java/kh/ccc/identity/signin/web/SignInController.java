package kh.ccc.identity.signin.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kh.ccc.identity.signin.SecondStep;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.identity.signin.SignInResult;
import kh.ccc.identity.signin.security.HalfSignIn;
import kh.ccc.identity.signin.security.SignInCookie;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The sign-in page: plain HTML that works on every phone, in Khmer and English. */
@Hidden
@RestController
class SignInController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType FONT = MediaType.parseMediaType("font/woff2");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PASSWORD = 200;

  private final SignIn signIn;
  private final SignInCookie cookie;
  private final SecondStep secondStep;
  private final HalfSignIn half;
  private final SignInPages pages;
  private final Clock clock;

  SignInController(
      SignIn signIn,
      SignInCookie cookie,
      SecondStep secondStep,
      HalfSignIn half,
      SignInPages pages,
      Clock clock) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.secondStep = secondStep;
    this.half = half;
    this.pages = pages;
    this.clock = clock;
  }

  @OpenToAnyone
  @GetMapping("/login")
  ResponseEntity<String> page(
      @RequestParam(name = "return", defaultValue = "") String back,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale locale) {
    return page(HttpStatus.OK, "", back, "", csrf, Languages.of(lang, locale));
  }

  @OpenToAnyone
  @PostMapping("/login")
  ResponseEntity<String> signIn(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(name = "return", defaultValue = "") String back,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale preferred,
      HttpServletRequest request,
      HttpServletResponse response) {
    Locale locale = Languages.of(lang, preferred);
    return switch (attempt(username, password, request)) {
      case SignInResult.Accepted accepted ->
          redirect(goOn(accepted.accountId(), ReturnTo.allowed(back), locale, request, response));
      case SignInResult.Refused refused ->
          page(
              HttpStatus.UNAUTHORIZED,
              pages.text("page.sign-in-refused", locale, Map.of()),
              back,
              username,
              csrf,
              locale);
      case SignInResult.TooMany tooMany -> tooMany(tooMany.pause(), back, username, csrf, locale);
    };
  }

  /** Signs in, or leads to the second step. */
  private String goOn(
      String accountId,
      String back,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (secondStep.needOf(accountId) == SecondStep.Need.NONE) {
      cookie.write(request, response, accountId);
      return back;
    }
    half.write(request, response, accountId);
    return SecondStepController.address(back, locale);
  }

  private SignInResult attempt(String username, String password, HttpServletRequest request) {
    if (username.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
      return new SignInResult.Refused();
    }
    String address = ClientAddress.of(request.getRemoteAddr());
    return signIn.attempt(username, password, address, clock.instant());
  }

  @OpenToAnyone
  @GetMapping("/login/khmer-1.woff2")
  ResponseEntity<byte[]> font() {
    return ResponseEntity.ok()
        .contentType(FONT)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(pages.font());
  }

  @OpenToAnyone
  @GetMapping("/logout")
  ResponseEntity<String> askSignOut(
      @RequestParam(defaultValue = "") String lang, CsrfToken csrf, Locale locale) {
    Map<String, String> values = Map.of("csrf", csrf.getToken());
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(pages.show("sign-out", Languages.of(lang, locale), values));
  }

  @OpenToAnyone
  @PostMapping("/logout")
  ResponseEntity<String> signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.clear(request, response);
    return redirect("/");
  }

  private ResponseEntity<String> tooMany(
      Duration wait, String back, String username, CsrfToken csrf, Locale locale) {
    long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
    String text = pages.text("page.sign-in-wait", locale, Map.of("seconds", seconds));
    ResponseEntity<String> page =
        page(HttpStatus.TOO_MANY_REQUESTS, text, back, username, csrf, locale);
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(page.getBody());
  }

  private ResponseEntity<String> page(
      HttpStatus status,
      String message,
      String back,
      String username,
      CsrfToken csrf,
      Locale locale) {
    String other = locale.getLanguage().equals("km") ? "en" : "km";
    Map<String, String> values = new HashMap<>();
    values.put("message", message);
    values.put("return", ReturnTo.allowed(back));
    values.put("username", username);
    values.put("csrf", csrf.getToken());
    values.put(
        "other-language-link",
        UriComponentsBuilder.fromPath("/login")
            .queryParam("lang", other)
            .queryParam("return", "{return}")
            .encode()
            .buildAndExpand(ReturnTo.allowed(back))
            .toUriString());
    return ResponseEntity.status(status)
        .contentType(HTML)
        .body(pages.show("sign-in", locale, values));
  }

  private static ResponseEntity<String> redirect(String to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build();
  }
}
