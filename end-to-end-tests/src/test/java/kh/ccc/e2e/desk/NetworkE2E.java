package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kh.ccc.e2e.Keyboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A coordinator from an empty network to a forum of which everything is done. */
class NetworkE2E extends Story {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Asia/Phnom_Penh"));

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void coordinatorHoldsAForumToTheLastActionPoint(String language, int width) {
    String member = new Assignments(person("cbo3"), person("officer")).organization();
    Page page = signedIn("coordinator", language, width, "/desk/network");
    network(page, member);
    String forum = plan(page);
    page.locator(".content form button.primary").first().click();
    assertThat(page.locator("#people")).isVisible();
    register(forum, "donor", "DONOR");
    register(forum, "cbo3", "CBO");

    checkIn(page, forum, member);
    minutes(page, forum);
    settle(page);

    JsonNode done = platform.get("/api/forums/" + forum);
    assertThat(done.path("status").asString("")).isEqualTo("CLOSED");
    assertThat(done.path("attended").asInt()).isEqualTo(2);
    page.navigate(platform.publicUrl() + "/desk/network/forums");
    look.at(page, "network-forums");
    page.context().close();
  }

  private static void network(Page page, String member) {
    page.locator(".content details summary").first().click();
    Locator fields = page.locator(".content form input.field");
    fields.nth(0).fill("បណ្តាញគំរូ");
    fields.nth(1).fill(unique("Sample network"));
    page.locator(".content form select").selectOption("03");
    page.locator(".content form input[type=checkbox]").check();
    look.at(page, "network-new");
    page.locator(".content form button.primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/desk/network/[0-9a-f-]{36}$"));

    page.locator(".content details summary").first().click();
    page.locator(".content input[type=search]").fill(member);
    Locator found = page.locator("details[open] li button");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          page.locator("form[role=search] button").click();
          page.waitForTimeout(500);
          return found.count() == 1;
        });
    found.click();
    assertThat(page.locator("section > ul > li a[href^='/cbos/']")).hasCount(1);
    look.at(page, "network-members");
  }

  private static String plan(Page page) {
    page.locator("section[aria-labelledby=forums] details summary").click();
    Locator form = page.locator("section[aria-labelledby=forums] form");
    Locator fields = form.locator("input");
    Instant now = Instant.now();
    fields.nth(0).fill("វេទិកាគំរូ");
    fields.nth(1).fill("Sample forum");
    fields.nth(2).fill("Provincial hall");
    fields.nth(3).fill(CLOCK.format(now.minus(Duration.ofMinutes(5))));
    fields.nth(4).fill(CLOCK.format(now.minus(Duration.ofHours(2))));
    form.locator("textarea").fill("Opening\nរបៀបវារៈ");
    form.locator("button.primary").click();
    assertThat(form.locator("[aria-invalid=true]")).hasCount(1);
    look.at(page, "network-forum-wrong");
    fields.nth(4).fill(CLOCK.format(now.plus(Duration.ofHours(3))));
    form.locator("button.primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/forums/[0-9a-f-]{36}$"));
    look.at(page, "network-forum-draft");
    browser.complaints().removeIf(text -> text.contains("422"));
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private static void register(String forum, String who, String stakeholder) {
    person(who)
        .post(
            "/api/forums/" + forum + "/registrations",
            unique(who),
            Map.of("stakeholder", stakeholder));
  }

  private static void checkIn(Page page, String forum, String member) {
    page.navigate(platform.publicUrl() + "/desk/network/forums/" + forum + "/check-in");
    assertThat(page.locator("#words")).isVisible();
    Keyboard.type(page, page.locator("#words"), "2");
    Locator came = page.locator(".content li button");
    assertThat(came).hasCount(1);
    look.at(page, "network-check-in");
    if (isAtDesk(page)) {
      Keyboard.press(page, came);
    } else {
      came.dblclick();
    }
    assertThat(page.locator(".content li .mark.good")).hasCount(1);
    page.locator("#words").fill("");
    goRoundAtDesk(page);
    letIn(page, member);
  }

  /** Somebody of the member organization stands at the door and is on no list. */
  private static void letIn(Page page, String member) {
    Locator command = page.locator(".content details");
    command.locator("summary").click();
    command.locator("input[type=search]").fill(member);
    command.locator(".search button").click();
    assertThat(command.locator("select")).hasCount(2);
    look.at(page, "network-walk-in");
    command.locator("form button.primary").dblclick();
    assertThat(command.locator("p[role=status]")).containsText(Pattern.compile("[3៣]"));
    assertThat(page.locator(".content li .mark.good")).hasCount(2);
    command.locator("summary").click();
  }

  private static void minutes(Page page, String forum) {
    page.navigate(platform.publicUrl() + "/desk/network/forums/" + forum);
    Locator form = page.locator("details:has(textarea)").first();
    form.locator("summary").click();
    form.locator("textarea").nth(1).fill("We met and agreed.");
    for (String text : List.of("Share the plan", "Meet the commune")) {
      form.locator("form > div button.quiet").last().click();
      Locator point = form.locator("fieldset").last();
      point.locator("input").first().fill(text);
      point.locator("select").selectOption(new SelectOption().setIndex(1));
      point
          .locator("input[type=date]")
          .fill(CLOCK.format(Instant.now().plus(Duration.ofDays(30))).substring(0, 10));
    }
    look.at(page, "network-minutes");
    form.locator("form button.primary").click();
    assertThat(page.locator("#minutes")).isVisible();
  }

  private static void settle(Page page) {
    Locator open = page.locator("section[aria-labelledby=minutes] details");
    open.first().locator("summary").click();
    look.at(page, "network-action-points");
    open.first().locator("form button.primary").click();
    assertThat(open).hasCount(1);
    open.first().locator("summary").click();
    open.first().locator("input[value=DROPPED]").check();
    open.first().locator("input.field").fill("No money this year");
    open.first().locator("form button.primary").click();
    assertThat(open).hasCount(0);
    look.at(page, "network-forum-closed");
  }
}
