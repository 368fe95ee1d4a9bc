package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kh.ccc.demo.Demo;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;
import kh.ccc.e2e.Keyboard;
import kh.ccc.e2e.PlatformUnderTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Review, a session with quorum and a member who steps back, the grant, the certificate. */
class CommitteeE2E extends Story {

  /** Sits in the committee and has assessed: may not decide on what was assessed. */
  private static final String ASSESSED = "member4";

  private static final String DESK = "/desk/committee";

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void committeeGrantsWhatAnIndependentReviewerRecommends(String language, int width) {
    letAssess(ASSESSED);
    Application application = Application.handedIn(ASSESSED);
    Words words = Words.in(language);

    review(application, language, width, words);
    String session = planAndOpen(application, language, width, words);
    whoAssessedIsToldWhyNot(application, language, width, words);
    stepBack("member1", application, language, words);
    for (String member : List.of("member2", "member3")) {
      voteFor(member, application, language, words);
    }
    decide(application, session, language, width, words);
  }

  /** One person with both duties; the platform keeps them apart in each case. */
  private static void letAssess(String member) {
    Person admin = person("admin");
    Answer account = admin.get("/api/accounts/account-" + member);
    TreeSet<String> grants = new TreeSet<>(List.of("ASSESSOR"));
    account.json().path("grants").forEach(grant -> grants.add(grant.asString("")));
    admin.put(
        "/api/accounts/account-" + member + "/grants",
        unique("grants"),
        account.etag(),
        Map.of("grants", List.copyOf(grants)));
  }

  private static void review(Application application, String language, int width, Words words) {
    Page page = signedIn("reviewer", language, width, DESK);
    page.navigate(platform.publicUrl() + DESK + "/applications");
    assertThat(page.locator(".content li").first()).isVisible();
    look.at(page, "committee-applications");
    page.navigate(platform.publicUrl() + DESK + "/applications/" + application.applicationId());
    assertThat(page.locator(".content input[type=checkbox]").first()).isVisible();
    look.at(page, "committee-check");
    for (Locator point : page.locator(".content input[type=checkbox]").all()) {
      point.check();
    }
    press(page, words.of("committee.check.send"));
    choose(page, words.of("committee.review.recommendation"), "GRANT");
    fill(page, words.of("committee.review.report"), "Evidence and scores agree.");
    look.at(page, "committee-review");
    press(page, words.of("committee.review.send"));
    assertThat(page.locator(".content header .mark")).containsText(words.of("caseStatus.REVIEWED"));
    page.context().close();
  }

  private static String planAndOpen(
      Application application, String language, int width, Words words) {
    Page page = signedIn("chair", language, width, DESK + "/sessions");
    open(page, words.of("committee.plan"));
    fill(page, words.of("committee.plan.place"), "CCC");
    choose(page, words.of("committee.plan.chair"), "account-chair");
    for (String member : List.of("member1", "member2", "member3", ASSESSED)) {
      page.locator("input[value=account-" + member + "]").check();
    }
    look.at(page, "committee-plan");
    press(page, words.of("committee.plan.send"));

    page.waitForURL("**/sessions/*-*");
    for (String member : List.of("chair", "member1", "member2", "member3", ASSESSED)) {
      page.locator("input[value=account-" + member + "]").check();
    }
    press(page, words.of("committee.open.send"));
    assertThat(page.locator(".mark.good").first()).isVisible();
    open(page, words.of("committee.agenda.add"));
    page.locator("input[value='" + application.applicationId() + "']").check();
    look.at(page, "committee-session");
    page.locator("details[open] form button.primary").last().click();
    assertThat(page.locator("a[href$='" + application.applicationId() + "']")).isVisible();
    look.at(page, "committee-agenda");
    String session = page.url().replaceAll(".*/sessions/([^?/]+).*", "$1");
    page.context().close();
    return session;
  }

  private static void whoAssessedIsToldWhyNot(
      Application application, String language, int width, Words words) {
    Page page = signedIn(ASSESSED, language, width, at(application));
    assertThat(page.locator(".content")).containsText(words.of("committee.mayNot.title"));
    assertThat(page.locator("summary", withText(words.of("committee.vote")))).hasCount(0);
    look.at(page, "committee-may-not");
    page.context().close();
  }

  private static void stepBack(
      String member, Application application, String language, Words words) {
    Page page = signedIn(member, language, 1280, at(application));
    open(page, words.of("committee.recuse"));
    choose(page, words.of("committee.recuse.reason"), "RELATED");
    press(page, words.of("committee.recuse.send"));
    assertThat(page.locator(".content")).containsText(words.of("committee.recused.title"));
    page.context().close();
  }

  private static void voteFor(
      String member, Application application, String language, Words words) {
    Page page = signedIn(member, language, 1280, at(application));
    voteWithTheKeyboard(page, words);
    page.context().close();
  }

  private static void vote(Page page, Words words) {
    choose(page, words.of("committee.vote.choice"), "GRANT");
    press(page, words.of("committee.vote.send"));
    assertThat(page.locator(".content")).containsText(words.of("committee.votes.title"));
  }

  private static void voteWithTheKeyboard(Page page, Words words) {
    Locator choice =
        page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName(words.of("committee.vote.choice")))
            .last();
    assertThat(choice).isVisible();
    Keyboard.choose(page, choice, "GRANT");
    Keyboard.press(page, choice.locator("xpath=ancestor::form").locator("button"));
    assertThat(page.locator(".content")).containsText(words.of("committee.votes.title"));
    Keyboard.goRound(page);
  }

  private static void decide(
      Application application, String session, String language, int width, Words words) {
    Page page = signedIn("chair", language, width, at(application));
    vote(page, words);
    choose(page, words.of("committee.decide.outcome"), "GRANT");
    fill(page, words.of("committee.decide.resolution"), "Granted. Resolution of a story.");
    look.at(page, "committee-decision");
    press(page, words.of("committee.decide.send"));
    Locator certificate = page.locator("a[href*='/certificates/']");
    assertThat(certificate.first()).isVisible();
    look.at(page, "committee-granted");
    certificate.first().click();

    Locator pdf = page.locator("a[href$='/pdf']");
    assertThat(pdf).isVisible();
    look.at(page, "committee-certificate");
    APIResponse printed = page.request().get(platform.publicUrl() + pdf.getAttribute("href"));
    assertThat(printed.status()).isEqualTo(200);
    assertThat(new String(printed.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    move(page, words, session);
    for (String member : List.of("member2", "member3")) {
      voteOnMotion(member, session, language, words);
    }
    adopt(page, words, session);
    open(page, words.of("committee.close"));
    page.locator("details[open] input[type=checkbox]").last().check();
    press(page, words.of("committee.close.send"));
    page.locator("a[href$='/minutes']").click();
    assertThat(page.locator(".content a[href*='/minutes/pdf']")).isVisible();
    look.at(page, "committee-minutes");
    page.context().close();
  }

  /** Before the open session: the certificate that was granted just now shall be suspended. */
  private static void move(Page page, Words words, String session) {
    Locator command = page.locator("details", withText(words.of("measureHint.SUSPEND"))).first();
    command.locator("summary").click();
    command.getByLabel(words.of("committee.act.reason")).selectOption("SURVEILLANCE_OVERDUE");
    command
        .getByLabel(words.of("committee.act.until"))
        .fill(LocalDate.now(Demo.ZONE).plusMonths(1).toString());
    command.getByLabel(words.of("committee.motion.session")).selectOption(session);
    command.getByLabel(words.of("committee.motion.resolution")).fill("A check is overdue.");
    look.at(page, "committee-motion");
    command.locator("form button").click();
    page.getByText(words.of("committee.motion.moved.text")).click();
    page.waitForURL("**/sessions/" + session);
    voteOnMotion(page, words);
  }

  private static void voteOnMotion(String member, String session, String language, Words words) {
    Page page = signedIn(member, language, 1280, DESK + "/sessions/" + session);
    voteOnMotion(page, words);
    page.context().close();
  }

  private static void voteOnMotion(Page page, Words words) {
    Locator motion = page.locator("article", withText(words.of("measure.SUSPEND"))).first();
    motion.getByLabel(words.of("committee.vote.choice")).selectOption("FOR");
    motion.locator("details[open] form button").first().click();
    assertThat(motion.locator("details[open]")).hasCount(0);
  }

  private static void adopt(Page page, Words words, String session) {
    page.navigate(platform.publicUrl() + DESK + "/sessions/" + session);
    Locator adoption = page.getByText(words.of("committee.motion.adopt"));
    assertThat(adoption).isVisible();
    look.at(page, "committee-motion-votes");
    adoption.click();
    assertThat(page.locator("article .mark.good").first()).isVisible();
    page.locator("article a[href*='/certificates/']").first().click();
    assertThat(page.locator(".content header .mark.act")).isVisible();
    look.at(page, "committee-suspended");
    page.navigate(platform.publicUrl() + DESK + "/sessions/" + session);
  }

  private static String at(Application application) {
    return DESK + "/applications/" + application.applicationId();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Opens a command that is closed until somebody wants it. */
  private static void open(Page page, String name) {
    Locator summary = page.locator("summary", withText(name)).first();
    assertThat(summary).isVisible();
    summary.click();
  }

  private static void choose(Page page, String label, String value) {
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
        .last()
        .selectOption(value);
  }

  private static void fill(Page page, String label, String value) {
    page.getByLabel(label).last().fill(value);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .last()
        .click();
  }

  /** The texts of the desk, as its reader sees them. */
  private record Words(JsonNode texts) {

    static Words in(String language) {
      Path file =
          PlatformUnderTest.root().resolve("web/src/lib/texts/committee/" + language + ".json");
      try {
        return new Words(JsonMapper.builder().build().readTree(Files.readString(file)));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    String of(String key) {
      String text = texts.path(key).asString("");
      assertThat(text).as(key).isNotEmpty();
      return text;
    }
  }
}
