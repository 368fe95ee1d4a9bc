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
import java.util.Optional;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import kh.ccc.identity.signin.SecondStep;
import kh.ccc.identity.signin.SecondStep.Need;
import kh.ccc.identity.signin.SignInResult;
import kh.ccc.identity.signin.security.HalfSignIn;
import kh.ccc.identity.signin.security.SignInCookie;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.ProblemTexts;
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

/** The pages between the right password and being signed in. */
@Hidden
@RestController
class SecondStepController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final int LONGEST = 60;

  private final SecondStep secondStep;
  private final HalfSignIn half;
  private final SignInCookie cookie;
  private final People people;
  private final SignInPages pages;
  private final Clock clock;

  SecondStepController(
      SecondStep secondStep,
      HalfSignIn half,
      SignInCookie cookie,
      People people,
      SignInPages pages,
      Clock clock) {
    this.secondStep = secondStep;
    this.half = half;
    this.cookie = cookie;
    this.people = people;
    this.pages = pages;
    this.clock = clock;
  }

  /** What a page shows: whose, where it leads, in which language. */
  private record View(String accountId, String back, Locale locale, CsrfToken csrf) {}

  static String address(String back, Locale locale) {
    return UriComponentsBuilder.fromPath("/login/second-step")
        .queryParam("lang", ProblemTexts.language(locale))
        .queryParam("return", "{back}")
        .encode()
        .buildAndExpand(back)
        .toUriString();
  }

  @OpenToAnyone
  @GetMapping("/login/second-step")
  ResponseEntity<String> ask(
      @RequestParam(name = "return", defaultValue = "") String back,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale preferred,
      HttpServletRequest request) {
    Locale locale = Languages.of(lang, preferred);
    return half.accountOf(request)
        .map(id -> form(HttpStatus.OK, "", new View(id, ReturnTo.allowed(back), locale, csrf)))
        .orElseGet(() -> redirect("/login"));
  }

  @OpenToAnyone
  @PostMapping("/login/second-step")
  ResponseEntity<String> answer(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(name = "return", defaultValue = "") String back,
      @RequestParam(defaultValue = "") String lang,
      CsrfToken csrf,
      Locale preferred,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<String> account = half.accountOf(request);
    if (account.isEmpty()) {
      return redirect("/login");
    }
    Locale locale = Languages.of(lang, preferred);
    View view = new View(account.get(), ReturnTo.allowed(back), locale, csrf);
    boolean enrols = secondStep.needOf(view.accountId()) == Need.ENROLMENT;
    return switch (attempt(view.accountId(), code, enrols)) {
      case SignInResult.Accepted accepted -> {
        half.clear(request, response);
        cookie.write(request, response, accepted.accountId());
        yield enrols ? paper(view) : redirect(view.back());
      }
      case SignInResult.Refused refused ->
          form(HttpStatus.UNAUTHORIZED, text("page.code-refused", view, Map.of()), view);
      case SignInResult.TooMany tooMany -> tooMany(tooMany.pause(), view);
    };
  }

  private SignInResult attempt(String accountId, String code, boolean enrols) {
    if (code.length() > LONGEST) {
      return new SignInResult.Refused();
    }
    return enrols
        ? secondStep.confirm(accountId, code, clock.instant())
        : secondStep.attempt(accountId, code, clock.instant());
  }

  private ResponseEntity<String> form(HttpStatus status, String message, View view) {
    return switch (secondStep.needOf(view.accountId())) {
      case NONE -> redirect("/login");
      case CODE -> page(status, "code", view, values(message, view));
      case ENROLMENT -> page(status, "enrol", view, enrolment(message, view));
    };
  }

  private Map<String, String> enrolment(String message, View view) {
    String username = people.find(view.accountId()).map(Person::username).orElse("");
    AuthenticatorKey key = new AuthenticatorKey(secondStep.keyToEnrol(view.accountId()), username);
    Map<String, String> values = values(message, view);
    values.put("key", key.readable());
    values.put("key-address", key.address());
    values.put("qr", QrSvg.of(key.address(), text("page.qr", view, Map.of())));
    return values;
  }

  private static Map<String, String> values(String message, View view) {
    Map<String, String> values = new HashMap<>();
    values.put("message", message);
    values.put("return", view.back());
    values.put("csrf", view.csrf().getToken());
    return values;
  }

  private ResponseEntity<String> paper(View view) {
    Map<String, String> values = new HashMap<>();
    values.put("codes", String.join("\n", secondStep.newPaper(view.accountId())));
    values.put("next", view.back());
    return page(HttpStatus.OK, "paper", view, values);
  }

  private ResponseEntity<String> tooMany(Duration wait, View view) {
    long seconds = wait.toSeconds() + 1;
    String message = text("page.sign-in-wait", view, Map.of("seconds", seconds));
    ResponseEntity<String> page = form(HttpStatus.TOO_MANY_REQUESTS, message, view);
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
        .body(page.getBody());
  }

  private String text(String key, View view, Map<String, Object> facts) {
    return pages.text(key, view.locale(), facts);
  }

  private ResponseEntity<String> page(
      HttpStatus status, String name, View view, Map<String, String> values) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(pages.show(name, view.locale(), values));
  }

  private static ResponseEntity<String> redirect(String to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build();
  }
}
