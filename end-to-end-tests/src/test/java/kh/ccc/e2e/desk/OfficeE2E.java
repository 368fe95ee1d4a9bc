package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an officer does: import, decide on registrations, ask assessors, open accounts. */
class OfficeE2E extends Story {

  private static final int LONG = 60_000;

  /** The list is tried, left alone, found again, imported; its record is verified. */
  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void listWithHeadersOfItsOwnIsTriedAndImported(String language, int width) {
    String name = OfficeWork.name("Prek");
    Page page = signedIn("officer", language, width, "/desk/office/imports");
    page.locator("main a[href='/desk/office/imports/new']").click();
    page.locator("input[type=file]").setInputFiles(OfficeWork.list(name));
    String source = unique("story");
    page.locator(".content form input:not([type=file])").first().fill(source);
    page.locator(".content form button.primary").first().click();
    choose(page, "NAME", "Which group");
    choose(page, "PROVINCE", "Where");
    choose(page, "TYPE", "Kind");
    choose(page, "MEMBERS", "People");
    page.locator("section input[type=checkbox]").last().check();
    look.at(page, "office-import-columns");
    page.locator("section form button.primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/desk/office/imports/[0-9a-f-]{36}"));

    page.navigate(platform.publicUrl() + "/desk/office/imports");
    look.at(page, "office-imports");
    page.locator("article a", new Page.LocatorOptions().setHasText(source)).click();
    Locator start = page.locator("section.start form button.primary");
    start.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    assertThat(page.locator(".content article")).hasCount(3);
    look.at(page, "office-import-trial");
    page.locator("a[href^='?outcome=REJECTED']").click();
    assertThat(page.locator(".content article")).hasCount(1);
    assertThat(page.locator("p.error")).containsText("Which group");

    start.click();
    Locator onward = page.locator("a.primary[href='/desk/office/registrations']");
    onward.waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    look.at(page, "office-import-done");
    onward.click();
    page.locator("select").last().selectOption("03");
    look.at(page, "office-registrations");
    find(page, name).click();
    look.at(page, "office-record");
    page.locator("section details form button.primary").first().click();
    assertThat(page.locator("header .mark.good")).isVisible();
    assertThat(page.locator("#decide")).hasCount(0);
    look.at(page, "office-record-verified");
    page.context().close();
  }

  private static void choose(Page page, String column, String header) {
    page.locator("select[id$='-" + column + "']").selectOption(header);
  }

  /** The line of a queue with that name, however far down it stands. */
  private static Locator find(Page page, String name) {
    Locator line = page.locator("article a", new Page.LocatorOptions().setHasText(name)).first();
    Locator more = page.locator(".content > button.quiet");
    for (int pages = 0; pages < 40; pages++) {
      page.waitForLoadState(LoadState.NETWORKIDLE);
      if (line.isVisible()) {
        return line;
      }
      more.click();
    }
    throw new AssertionError(name + " is in no page of the queue");
  }

  /** A provincial registrar sees the look-alike and what differs, and sends the record back. */
  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void lookAlikeIsSeenAndTheRecordIsReturned(String language, int width) {
    String record = work().lookAlike(OfficeWork.name("Boeung"));
    Page page = signedIn("registrar03", language, width, "/desk/office/registrations/" + record);
    assertThat(page.locator("tr.unlike")).not().hasCount(0);
    assertThat(page.locator("tr.unlike").last()).containsText("55");
    look.at(page, "office-duplicate");
    Locator giveBack = page.locator("section details").nth(1);
    giveBack.locator("summary").click();
    giveBack.locator("textarea").fill("Is this the group of 2012?");
    giveBack.locator("form button").dblclick();
    assertThat(page.locator("header .mark.under-way")).isVisible();
    assertThat(page.locator("#history").locator("xpath=.."))
        .containsText("Is this the group of 2012?");
    look.at(page, "office-record-returned");
    page.context().close();
  }

  private static OfficeWork work() {
    return new OfficeWork(person("officer"), person("cbo1"));
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void assessorIsChosenByLoadAndObstacles(String language, int width) {
    String assessment = work().handedIn(OfficeWork.name("Svay"));
    Page page = signedIn("officer", language, width, "/desk/office/assignments");
    look.at(page, "office-assignments");
    page.navigate(platform.publicUrl() + "/desk/office/assignments/" + assessment);
    Locator assessor = page.locator("input[type=radio]:not([disabled])").first();
    assessor.waitFor();
    look.at(page, "office-assignment");
    assessor.check();
    page.locator("form:has(input[type=radio]) button.primary").click();
    assertThat(page.locator("dl a")).isVisible();
    assertThat(page.locator("input[type=radio][value='" + chosen(assessment) + "']")).hasCount(0);
    look.at(page, "office-assigned");
    page.context().close();
  }

  private static String chosen(String assessment) {
    return person("officer")
        .getUntil("/api/assessments/" + assessment, view -> view.path("assessor").isString())
        .text("assessor");
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void administratorOpensAccountsAndGivesMachinesAccess(String language, int width) {
    Page page = signedIn("admin", language, width, "/desk/office/people/new");
    String username = unique("story").substring(0, 20);
    page.locator(".content form input").nth(0).fill("Person of a story");
    page.locator(".content form input").nth(1).fill(username);
    page.locator(".content form select").nth(1).selectOption("ASSESSOR");
    page.locator(".content form select").nth(2).selectOption("03");
    look.at(page, "office-person-new");
    page.locator(".content form button.primary").click();
    assertThat(page.locator(".value")).not().isEmpty();
    page.locator("a[href^='/desk/office/people/account-']").click();
    look.at(page, "office-person");
    page.navigate(platform.publicUrl() + "/desk/office/people?username=" + username);
    assertThat(page.locator("article")).hasCount(1);
    look.at(page, "office-people");

    page.navigate(platform.publicUrl() + "/desk/office/machines");
    page.locator("details summary").first().click();
    page.locator("details[open] input").first().fill("System of a story");
    page.locator("details[open] form button.primary").click();
    assertThat(page.locator(".value")).not().isEmpty();
    look.at(page, "office-machines");
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void programmeAndOperationsAreSeenAtAGlance(String language, int width) {
    Page page = signedIn("admin", language, width, "/desk/office");
    assertThat(page.locator(".charts svg").first()).isVisible();
    look.at(page, "office");
    page.locator(".charts button").first().click();
    assertThat(page.locator(".charts table")).isVisible();
    look.at(page, "office-table");

    page.navigate(platform.publicUrl() + "/desk/office/operations");
    Locator registry = page.locator("section:has(> #service-registry)");
    registry.locator("button").nth(0).click();
    assertThat(registry.locator("code")).not().hasCount(0);
    registry.locator("button").nth(1).click();
    assertThat(registry.locator("table")).isVisible();
    assertThat(page.locator(".services section")).hasCount(6);
    look.at(page, "office-operations");
    assertThat(page.locator(".line").first()).isVisible();
    page.context().close();
  }
}
