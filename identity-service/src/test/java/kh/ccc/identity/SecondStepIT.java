package kh.ccc.identity;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kh.ccc.identity.Site.Answer;
import kh.ccc.identity.signin.OneTimeCodes;
import kh.ccc.identity.signin.security.Totp;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Signing in with a phone besides the password. */
@TestPropertySource(properties = "sahakum.identity.second-step=true")
class SecondStepIT extends IdentityIT {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
  private static final Pattern PAPER = Pattern.compile("[a-z2-9]{4}(?:-[a-z2-9]{4}){3}");

  private final String name = newName();
  private final OneTimeCodes codes = new Totp();
  private Browser browser = new Browser(new Site(0));
  private String password = "";
  private String account = "";

  @BeforeEach
  void openBrowser() {
    browser = new Browser(site());
  }

  private void open(String... grants) {
    Answer opened = openAccount(tokenOf("admin"), name, grants);
    password = opened.json().path("initialPassword").asString();
    account = opened.json().path("id").asString();
  }

  /** The page after the right password. */
  private Answer afterPassword(Browser with) {
    Answer asked = with.open(Browser.authorizePath());
    Answer next = with.submit(with.open(asked.header("Location")), name, password);
    assertThat(next.status()).isEqualTo(303);
    return with.open(next.header("Location"));
  }

  private static Answer show(Browser with, Answer page, String code) {
    Map<String, String> fields = new HashMap<>();
    for (String field : List.of("_csrf", "return", "lang")) {
      fields.put(field, Browser.hidden(page, field));
    }
    fields.put("code", code);
    return with.send("/login/second-step", fields);
  }

  private static byte[] keyOn(Answer page) {
    Matcher text = KEY.matcher(page.body());
    assertThat(text.find()).isTrue();
    String letters = text.group(1).replace(" ", "");
    byte[] key = new byte[letters.length() * 5 / 8];
    for (int bit = 0; bit < key.length * 8; bit++) {
      int five = LETTERS.indexOf(letters.charAt(bit / 5));
      key[bit / 8] |= (byte) (((five >> (4 - bit % 5)) & 1) << (7 - bit % 8));
    }
    return key;
  }

  /** The code of now, or of so many steps later. */
  private String code(byte[] key, int later) {
    return codes.codeAt(key, Instant.now().getEpochSecond() / OneTimeCodes.STEP_SECONDS + later);
  }

  private record Enrolled(byte[] key, List<String> paper, Answer answer) {}

  private Enrolled enrol() {
    Answer page = afterPassword(browser);
    byte[] key = keyOn(page);
    Answer done = show(browser, page, code(key, 0));
    List<String> paper = new ArrayList<>();
    Matcher found = PAPER.matcher(done.body());
    while (found.find()) {
      paper.add(found.group());
    }
    return new Enrolled(key, paper, done);
  }

  private static boolean isSignedIn(Browser with) {
    return !with.open(Browser.authorizePath()).header("Location").startsWith("/login");
  }

  @Test
  void roleOfTheSecretariatConnectsAPhoneAndGetsCodesForPaper() {
    open("REVIEWER");
    Answer page = afterPassword(browser);
    assertThat(page.body()).contains("<svg class=\"qr\"", "otpauth://totp/Sahakum%3A" + name);
    assertThat(isSignedIn(browser)).isFalse();
    assertThat(show(browser, page, "000000").status()).isEqualTo(401);

    Enrolled enrolled = enrol();
    assertThat(enrolled.answer().status()).isEqualTo(200);
    assertThat(enrolled.paper()).hasSize(10);
    assertThat(enrolled.answer().header("Cache-Control")).contains("no-store");
    assertThat(isSignedIn(browser)).isTrue();
  }

  @Test
  void passwordAloneSignsNobodyInAfterwards() {
    open("PROGRAMME_OFFICER");
    Enrolled enrolled = enrol();
    Browser other = new Browser(site());
    Answer page = afterPassword(other);

    assertThat(page.body()).doesNotContain("<svg", "otpauth");
    assertThat(isSignedIn(other)).isFalse();
    Answer in = show(other, page, code(enrolled.key(), 1));
    assertThat(in.status()).isEqualTo(303);
    assertThat(in.header("Location")).startsWith("/oauth2/authorize?");
    assertThat(isSignedIn(other)).isTrue();
  }

  @Test
  void usedCodeIsRefusedAndSoIsAnOlderOne() {
    open("REVIEWER");
    byte[] key = enrol().key();
    String next = code(key, 1);
    Browser other = new Browser(site());
    assertThat(show(other, afterPassword(other), next).status()).isEqualTo(303);

    Browser thief = new Browser(site());
    Answer page = afterPassword(thief);
    assertThat(show(thief, page, next).status()).isEqualTo(401);
    assertThat(show(thief, page, code(key, 0)).status()).isEqualTo(401);
    assertThat(isSignedIn(thief)).isFalse();
  }

  @Test
  void ofManyWhoShowTheSameCodeAtOnceOneGetsIn() throws Exception {
    open("REVIEWER");
    byte[] key = enrol().key();
    Map<Browser, Answer> pages = new HashMap<>();
    for (int i = 0; i < 4; i++) {
      Browser one = new Browser(site());
      pages.put(one, afterPassword(one));
    }
    String code = code(key, 1);
    List<Callable<Integer>> attempts = new ArrayList<>();
    pages.forEach((one, page) -> attempts.add(() -> show(one, page, code).status()));
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : many.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(303);
  }

  @Test
  void codeOnPaperIsGoodOnceWithoutDashesToo() {
    open("REVIEWER");
    String paper = enrol().paper().getFirst();
    Browser other = new Browser(site());
    assertThat(show(other, afterPassword(other), paper.replace("-", " ")).status()).isEqualTo(303);

    Browser again = new Browser(site());
    assertThat(show(again, afterPassword(again), paper).status()).isEqualTo(401);
  }

  @Test
  void guessingIsSlowedDown() {
    open("REVIEWER");
    enrol();
    Browser thief = new Browser(site());
    Answer page = afterPassword(thief);
    List<Integer> answers =
        IntStream.range(0, 10).mapToObj(i -> show(thief, page, "00000" + i).status()).toList();

    assertThat(answers).startsWith(401).contains(429).containsOnly(401, 429);
  }

  @Test
  void othersNeedNoPhone() {
    open("CBO_REPRESENTATIVE@03");

    assertThat(Browser.token(site(), name, password)).isNotEmpty();
    assertThat(tokenOf("chair")).isNotEmpty();
  }

  @Test
  void secondStepNeedsTheFirst() {
    Browser stranger = new Browser(site());

    assertThat(stranger.open("/login/second-step").header("Location")).isEqualTo("/login");
    open("REVIEWER");
    enrol();
    stranger.setCookie("sahakum_second_step", browser.cookie("sahakum_sign_in"));
    assertThat(stranger.open("/login/second-step").header("Location")).isEqualTo("/login");
  }

  @Test
  void halfASignInIsNone() {
    open("REVIEWER");
    afterPassword(browser);
    Browser thief = new Browser(site());
    thief.setCookie("sahakum_sign_in", browser.cookie("sahakum_second_step"));

    assertThat(isSignedIn(thief)).isFalse();
  }

  @Test
  void onlyAnAdministratorForgetsAPhone() {
    open("REVIEWER");
    byte[] key = enrol().key();
    String path = "/api/accounts/" + account + "/second-step/reset";
    for (String wrong : List.of("officer", "reviewer", "auditor")) {
      assertThat(site().post(path, tokenOf(wrong), "").status()).isEqualTo(403);
    }
    assertThat(site().post(path, tokenOf("admin"), "").status()).isEqualTo(204);

    Browser other = new Browser(site());
    Answer page = afterPassword(other);
    assertThat(keyOn(page)).isNotEqualTo(key);
  }

  @Test
  void storeKnowsNoKeyAndNoPaperCode() {
    open("REVIEWER");
    Enrolled enrolled = enrol();

    assertThat(contentOf(collectionsBut()))
        .doesNotContain(enrolled.paper())
        .doesNotContain(java.util.Base64.getEncoder().encodeToString(enrolled.key()));
    for (Document phone : database().getCollection("secrets").find(exists("phoneKey"))) {
      byte[] kept = phone.get("phoneKey", Binary.class).getData();
      assertThat(java.util.HexFormat.of().formatHex(kept))
          .doesNotContain(java.util.HexFormat.of().formatHex(enrolled.key()));
    }
  }
}
