package kh.ccc.identity;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kh.ccc.identity.Site.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Invitations and forgotten passwords, by real mails. */
class PasswordLinkIT extends IdentityIT {

  private static final String PASSWORD = "rain falls on rice fields";
  private static final Pattern LINK =
      Pattern.compile("http://localhost:8080(/login/password\\?link=([\\w-]{43})&lang=(km|en))");
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private final String name = newName();
  private final String mail = name + "@example.org";
  private Browser browser = new Browser(new Site(0));

  @BeforeEach
  void openBrowser() {
    browser = new Browser(site());
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    MAIL.start();
    registry.add("sahakum.smtp", () -> "127.0.0.1:" + MAIL.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  private Answer invite(String token, String language, String... grants) {
    return site()
        .post(
            "/api/accounts",
            token,
            Map.of(
                "username", name,
                "displayName", "Chan Dara",
                "language", language,
                "mail", mail,
                "grants", List.of(grants)));
  }

  private List<MimeMessage> arrived() {
    return Stream.of(MAIL.getReceivedMessages()).filter(this::isForUs).toList();
  }

  private boolean isForUs(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The link in the last of so many mails. */
  private Matcher linkOf(int mails) {
    await().until(() -> arrived().size() == mails);
    try {
      Matcher link = LINK.matcher((String) arrived().getLast().getContent());
      assertThat(link.find()).isTrue();
      return link;
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer choose(String link, String password) {
    Answer page = browser.open(link);
    assertThat(page.status()).isEqualTo(200);
    return send("/login/password", page, Map.of("password", password, "link", linkIn(page)));
  }

  private static String linkIn(Answer page) {
    return Browser.hidden(page, "link");
  }

  private Answer send(String path, Answer page, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(typed);
    fields.put("_csrf", Browser.hidden(page, "_csrf"));
    fields.put("lang", Browser.hidden(page, "lang"));
    return browser.send(path, fields);
  }

  private Answer forgotten(String username) {
    return send("/login/forgotten", browser.open("/login/forgotten"), Map.of("username", username));
  }

  private int signIn(String password) {
    Browser other = new Browser(site());
    return other.submit(other.open("/login"), name, password).status();
  }

  private Answer invitedAgain(Answer account, String token, Object body) {
    String id = account.json().path("id").asString();
    return site().post("/api/accounts/" + id + "/invitation", token, body);
  }

  @Test
  void invitedPersonChoosesAPasswordThatNobodyElseKnows() throws Exception {
    Answer account = invite(tokenOf("officer"), "km", "CBO_REPRESENTATIVE@03");
    assertThat(account.status()).isEqualTo(201);
    assertThat(account.body()).doesNotContain("initialPassword", mail);
    Matcher link = linkOf(1);
    assertThat(arrived().getFirst().getSubject()).containsPattern("\\p{IsKhmer}");
    assertThat((String) arrived().getFirst().getContent()).contains(name, "Chan Dara");

    assertThat(browser.open(link.group(1)).body()).contains("lang=\"km\"");
    assertThat(choose(link.group(1), "short").status()).isEqualTo(422);
    assertThat(choose(link.group(1), "cambodia1234").body()).containsPattern("\\p{IsKhmer}");
    assertThat(choose(link.group(1), PASSWORD).status()).isEqualTo(200);
    assertThat(signIn(PASSWORD)).isEqualTo(303);
    assertThat(browser.open(link.group(1)).status()).isEqualTo(410);
  }

  @Test
  void storeKnowsNoLink() {
    invite(tokenOf("admin"), "en", "REVIEWER");
    String secret = linkOf(1).group(2);

    assertThat(contentOf(collectionsBut())).doesNotContain(secret);
    assertThat(contentOf(collectionsBut("people"))).doesNotContain(mail);
  }

  @Test
  void onlyWhoMayGiveTheRolesInvites() {
    assertThat(invite(tokenOf("donor"), "en", "DONOR").status()).isEqualTo(403);
    assertThat(invite(tokenOf("officer"), "en", "COMMITTEE_MEMBER").status()).isEqualTo(403);
    assertThat(invite("", "en", "DONOR").status()).isEqualTo(401);

    Answer member = invite(tokenOf("admin"), "en", "COMMITTEE_MEMBER");
    linkOf(1);
    String mine = "{\"mail\":\"mine@example.org\"}";
    for (String wrong : List.of("officer", "donor", "reviewer")) {
      assertThat(invitedAgain(member, tokenOf(wrong), mine).status()).isEqualTo(403);
    }
    assertThat(invitedAgain(member, tokenOf("admin"), "{}").status()).isEqualTo(200);
    linkOf(2);
  }

  @Test
  void whoHasAPasswordIsNotInvitedToAnotherAddress() {
    Answer account = invite(tokenOf("officer"), "en", "DONOR");
    choose(linkOf(1).group(1), PASSWORD);
    Answer again = invitedAgain(account, tokenOf("officer"), Map.of("mail", "mine@example.org"));

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("invitation-accepted");
  }

  @Test
  void invitationNeedsAnAddress() {
    Answer account = openAccount(tokenOf("officer"), name, "DONOR");

    assertThat(invitedAgain(account, tokenOf("officer"), "{}").status()).isEqualTo(422);
    Map<String, String> wrong = Map.of("mail", "no address");
    assertThat(invitedAgain(account, tokenOf("officer"), wrong).status()).isEqualTo(422);
    assertThat(invitedAgain(account, tokenOf("officer"), Map.of("mail", mail)).status())
        .isEqualTo(200);
    linkOf(1);
  }

  @Test
  void forgottenPasswordIsReplacedAndEverySignInOfBeforeEnds() {
    invite(tokenOf("officer"), "en", "DONOR");
    choose(linkOf(1).group(1), PASSWORD);
    Browser thief = new Browser(site());
    thief.code(name, PASSWORD);
    forgotten(name.toUpperCase(java.util.Locale.ROOT));
    String first = linkOf(2).group(1);
    forgotten(name);
    String second = linkOf(3).group(1);

    assertThat(choose(second, "another sentence of mine").status()).isEqualTo(200);
    assertThat(signIn(PASSWORD)).isEqualTo(401);
    assertThat(signIn("another sentence of mine")).isEqualTo(303);
    assertThat(thief.open(Browser.authorizePath()).header("Location")).startsWith("/login");
    assertThat(browser.open(first).status()).isEqualTo(410);
  }

  @Test
  void nobodyLearnsWhichNamesExist() {
    invite(tokenOf("officer"), "en", "DONOR");
    linkOf(1);
    Answer known = forgotten(name);
    Answer unknown = forgotten(newName());
    linkOf(2);

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(200);
    assertThat(unknown.body()).isEqualTo(known.body());
  }

  @Test
  void sameNameIsAskedForAFewTimesOnlyWhetherItExistsOrNot() {
    List<Answer> answers = IntStream.range(0, 8).mapToObj(i -> forgotten(name)).toList();

    assertThat(answers).extracting(Answer::status).startsWith(200, 200, 200).contains(429);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotEmpty());
  }

  @Test
  void oldLinkDoesNotHold() {
    invite(tokenOf("officer"), "en", "DONOR");
    String link = linkOf(1).group(1);
    database()
        .getCollection("secrets")
        .updateMany(exists("linkUntil"), set("linkUntil", Date.from(Instant.EPOCH)));

    assertThat(browser.open(link).status()).isEqualTo(410);
  }

  @Test
  void deactivatedAccountGetsNoLinkAndItsLinkDoesNotHold() {
    Answer account = invite(tokenOf("officer"), "en", "DONOR");
    String link = linkOf(1).group(1);
    String path = "/api/accounts/" + account.json().path("id").asString() + "/deactivation";
    site().change("POST", path, tokenOf("officer"), account.header("ETag"), "");

    assertThat(browser.open(link).status()).isEqualTo(410);
    assertThat(invitedAgain(account, tokenOf("officer"), "{}").status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void inventedLinkDoesNotHold(String invented) {
    assertThat(browser.open("/login/password?link=" + invented).status()).isEqualTo(410);
  }

  @Test
  void formThatIsNotOursIsShownAfresh() {
    invite(tokenOf("officer"), "en", "DONOR");
    String secret = linkOf(1).group(2);
    Answer forged = browser.send("/login/password", Map.of("link", secret, "password", PASSWORD));

    assertThat(forged.status()).isEqualTo(303);
    assertThat(forged.header("Location")).isEqualTo("/login/password?link=" + secret);
    assertThat(signIn(PASSWORD)).isEqualTo(401);
  }
}
