package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import kh.ccc.demo.People;
import kh.ccc.demo.Person;
import kh.ccc.e2e.Browser;
import kh.ccc.e2e.Keyboard;
import kh.ccc.e2e.Look;
import kh.ccc.e2e.PlatformUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A journey in a real browser over the whole platform, in one language at one width. */
abstract class Story {

  /**
   * A refusal that the platform meant and the page shows; the browser writes it down all the same.
   */
  private static final Pattern REFUSED = Pattern.compile("responded with a status of 4\\d\\d");

  static final String PASSWORD = "demo-sahakum";

  static PlatformUnderTest platform;
  static Browser browser;
  static People people;
  static Look look;

  @BeforeAll
  static void open() {
    platform = PlatformUnderTest.withDemo();
    browser = new Browser();
    people = People.of(platform.publicUrl(), PASSWORD);
    look = new Look();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void pagesDidNotComplain() {
    assertThat(browser.complaints()).allMatch(complaint -> REFUSED.matcher(complaint).find());
    browser.complaints().clear();
  }

  /** Somebody at a page of their desk, signed in over the real issuer. */
  static Page signedIn(String user, String language, int width, String path) {
    Page page = browser.open(language, width, 800);
    page.navigate(platform.publicUrl() + path + "?lang=" + language);
    page.locator("main a[href^='/api/session/sign-in']").click();
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator("form button").first().click();
    assertThat(page).hasURL(platform.publicUrl() + path + "?lang=" + language);
    return page;
  }

  /** Who works at a desk does the central deed of a story with the keyboard alone. */
  static boolean isAtDesk(Page page) {
    return page.viewportSize().width >= 1280;
  }

  static void goRoundAtDesk(Page page) {
    if (isAtDesk(page)) {
      Keyboard.goRound(page);
    }
  }

  /** Does by the API what the journey needs to find. */
  static Person person(String user) {
    return people.person(user);
  }

  /** A key or a name that no other run of the story used. */
  static String unique(String word) {
    return word + "-" + UUID.randomUUID();
  }
}
