package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kh.ccc.e2e.Keyboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A donor keeps a search, sees what is new in it, and takes the list of the certified home. */
class DonorE2E extends Story {

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void donorFindsWhatIsNewAndTakesTheListHome(String language, int width) {
    Page page = signedIn("donor", language, width, "/desk/donor");
    Locator search = saveSearch(page);
    seeNews(page, search);
    exportCertified(page);
    page.navigate(platform.publicUrl() + "/desk/donor/machines");
    look.at(page, "donor-machines");
    page.context().close();
  }

  /** All registered organizations of a province, so that a new registration is news. */
  private static Locator saveSearch(Page page) {
    forgetAll(page);
    look.at(page, "donor-searches-none");
    Locator form = page.locator("main form");
    if (isAtDesk(page)) {
      fillInWithTheKeyboard(page, form);
    } else {
      form.locator("input[maxlength='80']").fill("Province 03");
      form.locator("select").first().selectOption("03");
      for (Locator level : form.locator("fieldset input").all()) {
        level.uncheck();
      }
      form.locator("button").last().dblclick();
    }
    Locator search = page.locator("main article");
    assertThat(search).hasCount(1);
    goRoundAtDesk(page);
    return search;
  }

  private static void fillInWithTheKeyboard(Page page, Locator form) {
    Keyboard.type(page, form.locator("input[maxlength='80']"), "Province 03");
    Keyboard.choose(page, form.locator("select").first(), "03");
    for (Locator level : form.locator("fieldset input").all()) {
      if (level.isChecked()) {
        Keyboard.tabTo(page, level);
        page.keyboard().press("Space");
      }
    }
    Keyboard.press(page, form.locator("button").last());
  }

  private static void forgetAll(Page page) {
    assertThat(page.locator("main h1")).isVisible();
    Locator searches = page.locator("main article");
    while (searches.count() > 0) {
      int before = searches.count();
      searches.first().locator("button").last().click();
      assertThat(searches).hasCount(before - 1);
    }
  }

  private static void seeNews(Page page, Locator search) {
    assertThat(search.locator(".mark.good")).isVisible();
    String id = registered();
    page.reload();
    assertThat(search.locator(".mark.act")).isVisible();
    assertThat(search.locator("a[href='/cbos/" + id + "']")).isVisible();
    look.at(page, "donor-searches");
    search.locator("button").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/directory\\?province=03$"));
    page.navigate(platform.publicUrl() + "/desk/donor");
    assertThat(search.locator(".mark.good")).isVisible();
  }

  /** A new organization in province 03, registered by the officer. */
  private static String registered() {
    var submitted =
        person("cbo5")
            .post(
                "/api/cbos",
                unique("submit"),
                Map.of(
                    "nameLatin",
                    CboE2E.uniqueName(),
                    "type",
                    "community_forestry",
                    "area",
                    "03010102",
                    "consent",
                    true));
    String id = submitted.text("cboId");
    person("officer")
        .post("/api/cbos/" + id + "/verification", unique("verify"), submitted.etag(), Map.of());
    return id;
  }

  private static void exportCertified(Page page) {
    page.navigate(platform.publicUrl() + "/desk/donor/export");
    assertThat(page.locator("a[href^='/verify/']").first()).isVisible();
    look.at(page, "donor-export");
    Locator section = page.locator("section[aria-labelledby=download]");
    Download file = page.waitForDownload(() -> section.locator("button").click());
    assertThat(section.locator("progress")).isVisible();
    long certified =
        platform
            .get(
                "/api/directory?certificate=PROVISIONAL&certificate=GOOD_PRACTICE&certificate=ADVANCED")
            .path("total")
            .asLong();
    List<String> lines = linesOf(file);
    assertThat(lines).hasSize((int) certified + 1);
    assertThat(lines.getFirst()).contains("certificate_number");
    String link = section.locator("a").getAttribute("href");
    assertThat(page.request().get(platform.publicUrl() + link).headers().get("content-type"))
        .startsWith("text/csv");
  }

  private static List<String> linesOf(Download file) {
    try {
      return Files.readAllLines(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
