package kh.ccc.identity.signin.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kh.ccc.identity.signin.PasswordLinks;
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

/** The pages of those who forgot their password or never had one. */
@Hidden
@RestController
class PasswordLinkController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final int LONGEST = 200;
  private static final String SIGN_IN = "/api/session/sign-in?return=/me";
  private static final String FORGOTTEN = "/login/forgotten?lang=";

  private final PasswordLinks links;
  private final SignInPages pages;
  private final Clock clock;

  PasswordLinkController(PasswordLinks links, SignInPages pages, Clock clock) {
    this.links = links;
    this.pages = pages;
    this.clock = clock;
  }

  @OpenToAnyone
  @GetMapping("/login/forgotten")
  ResponseEntity<String> askForLink(
      @RequestParam(defaultValue = "") String lang, CsrfToken csrf, Locale preferred) {
    Locale locale = Languages.of(lang, preferred);
    return page(HttpStatus.OK, "forgotten", locale, Map.of("csrf", csrf.getToken()));
  }

  /** The same answer, whether there is such an account or not. */
  @OpenToAnyone
  @PostMapping("/login/forgotten")
  ResponseEntity<String> sendLink(
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String lang,
      Locale preferred,
      HttpServletRequest request) {
    Locale locale = Languages.of(lang, preferred);
    String address = ClientAddress.of(request.getRemoteAddr());
    String name = username.length() > LONGEST ? "" : username;
    Optional<Duration> wait = links.forgotten(name, address, clock.instant());
    return wait.map(pause -> tooMany(pause, locale))
        .orElseGet(() -> message(HttpStatus.OK, "link-sent", locale));
  }

  /** Looking at the page uses nothing up: mail programs look at links before people do. */
  @OpenToAnyone
  @GetMapping("/login/password")
  ResponseEntity<String> askForPassword(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale preferred) {
    Locale locale = Languages.of(lang, preferred);
    return links.holds(link, clock.instant())
        ? form(HttpStatus.OK, link, "", csrf, locale)
        : message(HttpStatus.GONE, "link-gone", locale);
  }

  @OpenToAnyone
  @PostMapping("/login/password")
  ResponseEntity<String> choosePassword(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale preferred) {
    Locale locale = Languages.of(lang, preferred);
    Instant now = clock.instant();
    Optional<String> flaw = links.flaw(link, password, now);
    if (flaw.isPresent()) {
      String text = pages.text("field." + flaw.get(), locale, Map.of());
      return form(HttpStatus.UNPROCESSABLE_CONTENT, link, text, csrf, locale);
    }
    return links.choose(link, password, now)
        ? message(HttpStatus.OK, "password-chosen", locale)
        : message(HttpStatus.GONE, "link-gone", locale);
  }

  private ResponseEntity<String> form(
      HttpStatus status, String link, String message, CsrfToken csrf, Locale locale) {
    Map<String, String> values = Map.of("link", link, "message", message, "csrf", csrf.getToken());
    return page(status, "password", locale, values);
  }

  private ResponseEntity<String> tooMany(Duration wait, Locale locale) {
    long seconds = wait.toSeconds() + 1;
    Map<String, String> values =
        Map.of(
            "heading", pages.text("page.forgotten", locale, Map.of()),
            "text", pages.text("page.sign-in-wait", locale, Map.of("seconds", seconds)),
            "next", FORGOTTEN + locale.getLanguage(),
            "next-text", pages.text("page.send-link", locale, Map.of()));
    ResponseEntity<String> page = page(HttpStatus.TOO_MANY_REQUESTS, "message", locale, values);
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(page.getBody());
  }

  /** One sentence, and where to go on: to signing in, or to another link. */
  private ResponseEntity<String> message(HttpStatus status, String kind, Locale locale) {
    boolean gone = status.isError();
    Map<String, String> values =
        Map.of(
            "heading", pages.text("page." + kind + "-heading", locale, Map.of()),
            "text", pages.text("page." + kind, locale, Map.of()),
            "next", gone ? FORGOTTEN + locale.getLanguage() : SIGN_IN,
            "next-text", pages.text(gone ? "page.send-link" : "page.sign-in", locale, Map.of()));
    return page(status, "message", locale, values);
  }

  private ResponseEntity<String> page(
      HttpStatus status, String name, Locale locale, Map<String, String> values) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(pages.show(name, locale, values));
  }
}
