package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kh.ccc.demo.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An assessor where the network comes and goes: nothing that was typed is lost or doubled. */
class OfflineE2E extends Story {

  private static final int CUTS = 50;
  private static final int TAB_DIES_EVERY = 5;
  private static final int CHAPTERS = 8;
  private static final String DESK = "/desk/assessor/";
  private static final double PATIENCE_MS = 60_000;
  private static final String THIS_RELEASE = "pages-[0-9a-f]{16}";

  private final Person assessor = person("assessor1");
  private final Assignments assignments = new Assignments(person("cbo2"), person("officer"));

  @Test
  void fiftyCutsOfTheNetworkLoseNoAnswer() {
    String path = assignments.accepted(assessor);
    Page page = takenAlong(path, "en", 360);
    BrowserContext context = page.context();
    Map<String, String> typed = new TreeMap<>();
    for (int cut = 0; cut < CUTS; cut++) {
      JsonNode chapter = assignments.chapters().get(cut % CHAPTERS);
      context.setOffline(true);
      if (cut % TAB_DIES_EVERY == 0) {
        page.close();
        page = context.newPage();
      }
      typed.putAll(type(page, path, chapter, cut));
      context.setOffline(false);
      // Some cuts find everything sent, some a request under way, some nothing sent at all.
      page.waitForTimeout(cut % 4 * 500);
    }
    assertThat(page.locator(".sync .mark"))
        .hasText(Pattern.compile("Everything is sent"), within());

    assertThat(findings(path)).isEqualTo(typed);
    assertThat(versionsOf(path)).isLessThanOrEqualTo(CUTS);
    keepsNoSecretAndNoContact(page);
    forgetComplaintsAboutTheNetwork();
    context.close();
  }

  /** Opens a chapter without a network, looks that earlier words are there, and types more. */
  private static Map<String, String> type(Page page, String path, JsonNode chapter, int cut) {
    int number = chapter.path("number").asInt();
    page.navigate(platform.publicUrl() + DESK + id(path) + "/chapters/" + number);
    int indicators = chapter.path("indicators").size();
    int which = cut / CHAPTERS % indicators;
    Locator question = page.locator("main section:has(fieldset)").nth(which);
    int score = cut % 5;
    question.locator("input[type=radio]").nth(score).check();
    question.locator("textarea").fill("Seen at cut " + cut);
    String code = chapter.path("indicators").get(which).path("code").asString("");
    return Map.of(code, score + " Seen at cut " + cut);
  }

  @Test
  void killedBrowserComesBackWithoutANetworkAndSendsAfterSigningInAgain() throws Exception {
    String path = assignments.accepted(assessor);
    Path profile = Files.createTempDirectory(Path.of("target"), "profile");
    String chapter = DESK + id(path) + "/chapters/1";
    try (BrowserContext context = browser.lasting(profile, "en", 360, 740)) {
      Page page = context.pages().getFirst();
      signIn(page, "assessor1", DESK + id(path));
      takeAlong(page);
      context.setOffline(true);
      page.navigate(platform.publicUrl() + chapter);
      page.locator("textarea").first().fill("typed without a network");
      page.locator("input[type=radio]").nth(4).check();
      assertThat(page.locator(".sync .mark")).containsText("kept on this device");
    }
    try (BrowserContext context = browser.lasting(profile, "en", 360, 740)) {
      Page page = context.pages().getFirst();
      context.clearCookies();
      context.setOffline(true);
      page.navigate(platform.publicUrl() + chapter);
      assertThat(page.locator("textarea").first()).hasValue("typed without a network");
      look.at(page, "assessor-offline");

      context.setOffline(false);
      Locator signIn = page.locator(".sync a[href^='/api/session/sign-in']");
      assertThat(signIn)
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
      look.at(page, "assessor-sign-in-again");
      signIn.click();
      fillIn(page, "assessor1");
      assertThat(page).hasURL(platform.publicUrl() + chapter);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(findings(path)).containsEntry("1.1", "4 typed without a network"));
    }
    forgetComplaintsAboutTheNetwork();
  }

  /** The worker of an older release gives way to that of this one while an answer waits. */
  @Test
  void newReleaseOfThePagesKeepsWhatWaits() {
    String path = assignments.accepted(assessor);
    Page page = browser.open("en", 360, 800);
    BrowserContext context = page.context();
    context.route("**/service-worker.js", OfflineE2E::fromAnOlderRelease);
    signIn(page, "assessor1", DESK + id(path));
    takeAlong(page);
    assertThat(releases(page)).isEqualTo("pages-older");

    context.route("**/findings/**", route -> route.abort("internetdisconnected"));
    page.navigate(platform.publicUrl() + DESK + id(path) + "/chapters/3");
    page.locator("textarea").first().fill("typed before the release");
    page.locator("input[type=radio]").nth(3).check();
    context.unroute("**/service-worker.js");
    page.evaluate(
        """
        async () => {
          const worker = await navigator.serviceWorker.getRegistration();
          await worker.update();
          const next = worker.installing ?? worker.waiting;
          while (next.state === 'installing') {
            await new Promise((changed) => next.onstatechange = changed);
          }
        }
        """);
    Page after = openedAnew(page, path);
    for (int tries = 0; tries < 10 && !releases(after).matches(THIS_RELEASE); tries++) {
      after = openedAnew(after, path);
    }
    assertThat(releases(after)).matches(THIS_RELEASE);
    assertThat(findings(path)).doesNotContainKey("3.1");

    context.unroute("**/findings/**");
    assertThat(after.locator(".sync .mark"))
        .hasText(Pattern.compile("Everything is sent"), within());
    assertThat(findings(path)).containsEntry("3.1", "3 typed before the release");
    forgetComplaintsAboutTheNetwork();
    context.close();
  }

  /** A worker gives way once nothing that it serves is open. */
  private static Page openedAnew(Page page, String path) {
    BrowserContext context = page.context();
    page.close();
    Page next = context.newPage();
    next.navigate(platform.publicUrl() + DESK + id(path));
    return next;
  }

  private static void fromAnOlderRelease(Route route) {
    APIResponse today = route.fetch();
    String release = platform.get("/_app/version.json").path("version").asString();
    assertThat(today.text()).contains(release);
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(today)
            .setBody(today.text().replace(release, "older")));
  }

  private static String releases(Page page) {
    return (String) page.evaluate("async () => (await caches.keys()).join()");
  }

  @Test
  void whatChangedElsewhereIsDecidedByThePerson() {
    String path = assignments.accepted(assessor);
    Page page = takenAlong(path, "en", 360);
    page.context().setOffline(true);
    page.navigate(platform.publicUrl() + DESK + id(path) + "/chapters/1");
    page.locator("input[type=radio]").nth(4).check();
    assessor.put(
        path + "/findings/chapters/1",
        unique("elsewhere"),
        assessor.get(path).etag(),
        Map.of(
            "findings",
            Assignments.rows(assignments.chapters().get(0), 3, "seen elsewhere").subList(0, 1)));
    page.context().setOffline(false);

    Locator conflict = page.locator("[role=alert]");
    assertThat(conflict)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
    assertThat(findings(path)).containsEntry("1.1", "3 seen elsewhere");
    look.at(page, "assessor-conflict");
    conflict.locator("input[value=mine]").check();
    conflict.locator("button").click();
    assertThat(page.locator(".sync .mark"))
        .hasText(Pattern.compile("Everything is sent"), within());
    assertThat(findings(path)).containsEntry("1.1", "4 ");
    forgetComplaintsAboutTheNetwork();
    page.context().close();
  }

  @Test
  void signingOutAsksWhenSomethingWasNotSent() {
    String path = assignments.accepted(assessor);
    Page page = takenAlong(path, "en", 360);
    page.navigate(platform.publicUrl() + DESK + id(path) + "/chapters/1");
    page.locator("input[type=radio]").nth(1).check();
    page.navigate(platform.publicUrl() + "/me");
    page.locator("form[action$=sign-out] button.primary").click();
    assertThat(page.locator("[role=alert]")).containsText("Not everything is sent");
    look.at(page, "assessor-leaving");
    page.locator("[role=alert] button").last().click();
    assertThat(page).hasURL(platform.publicUrl() + "/");
    page.navigate(platform.publicUrl() + DESK + id(path));
    assertThat(page.locator("h1")).hasText("Please sign in");
    forgetComplaintsAboutTheNetwork();
    page.context().close();
  }

  /** An assignment on the device of somebody who signed in, ready without a network. */
  private static Page takenAlong(String path, String language, int width) {
    Page page = signedIn("assessor1", language, width, DESK + id(path));
    takeAlong(page);
    return page;
  }

  private static void takeAlong(Page page) {
    page.locator("section.no-print button").first().click();
    assertThat(page.locator("section.no-print .mark.good"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
  }

  private static void signIn(Page page, String user, String path) {
    page.navigate(platform.publicUrl() + path);
    page.locator("main a[href^='/api/session/sign-in']").click();
    fillIn(page, user);
    assertThat(page).hasURL(platform.publicUrl() + path);
  }

  private static void fillIn(Page page, String user) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("form button").first().click();
  }

  /** What the platform has: indicator to score and note. */
  private Map<String, String> findings(String path) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode chapter : assessor.get(path).json().path("chapters")) {
      for (JsonNode indicator : chapter.path("indicators")) {
        JsonNode answer = indicator.path("found");
        if (answer.isObject()) {
          found.put(
              indicator.path("indicator").asString(""),
              answer.path("score").asInt() + " " + answer.path("note").asString(""));
        }
      }
    }
    return found;
  }

  private long versionsOf(String path) {
    return assessor
        .get(path + "/history")
        .json()
        .path("items")
        .valueStream()
        .filter(event -> event.path("what").asString("").equals("CHAPTER_SCORED"))
        .count();
  }

  private static void keepsNoSecretAndNoContact(Page page) {
    String kept =
        (String)
            page.evaluate(
                """
                async () => {
                  const db = await new Promise((done) => {
                    const opened = indexedDB.open('sahakum.field');
                    opened.onsuccess = () => done(opened.result);
                  });
                  const all = (name) => new Promise((done) => {
                    const asked = db.transaction(name).objectStore(name).getAll();
                    asked.onsuccess = () => done(asked.result);
                  });
                  const stores = await Promise.all([...db.objectStoreNames].map(all));
                  return JSON.stringify([stores, {...localStorage}, {...sessionStorage}]);
                }
                """);
    assertThat(kept).contains("account-assessor1").doesNotContain("eyJ", "@", "Demo assessor");
  }

  private static void forgetComplaintsAboutTheNetwork() {
    browser
        .complaints()
        .removeIf(
            text -> text.contains("ERR_INTERNET_DISCONNECTED") || text.matches(".*(401|412).*"));
  }

  private static LocatorAssertions.HasTextOptions within() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
