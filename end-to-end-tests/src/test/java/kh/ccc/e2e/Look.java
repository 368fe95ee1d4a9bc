package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at a page as a careful person would, and keeps a picture of it in target/screenshots. */
public final class Look {

  private static final int NARROWEST = 320;

  /** A desktop of 1280 px enlarged to 200 %. */
  private static final int ENLARGED = 640;

  /** A4 without its margins, at 96 dots an inch. */
  private static final int PAPER = 688;

  private static final String PRESSABLE = "nav:visible, button:visible, .button:visible";

  private static final Path PICTURES = Path.of("target", "screenshots");

  /** What the README shows; made anew with {@code -Dapprove=true}. */
  private static final Set<String> OF_THE_README =
      Set.of(
          "km-1280.png",
          "en-1280-compare-cbo.png",
          "km-360-verify.png",
          "km-360-cbo-chapter.png",
          "en-1280-office.png",
          "en-1280-committee-session.png",
          "km-360-desk.png");

  /**
   * A code of the platform, a place without its value, or what JavaScript says of nothing. What
   * stands between hyphens may be a part of a secret, whose letters fall as they like.
   */
  private static final Pattern UNTRANSLATED =
      Pattern.compile("(?<![\\w-])[A-Z]+(_[A-Z]+)+(?![\\w-])|\\{\\w+}|\\b(undefined|null|NaN)\\b");

  private final Axe axe = new Axe();

  /**
   * Nothing breaks a rule of accessibility, contrast in the dark theme among them; nothing scrolls
   * sideways here, enlarged or at 320 px; no code and no missing text is shown; nothing to press is
   * printed.
   *
   * @param name of the picture; language and width are added
   */
  public void at(Page page, String name) {
    assertThat(page.locator("h1")).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    ViewportSize size = page.viewportSize();
    assertNoSidewaysScroll(page, name);
    assertThat(page.locator("body")).not().containsText(UNTRANSLATED);
    picture(page, page.locator("html").getAttribute("lang") + "-" + size.width + "-" + name);
    assertThat(axe.violations(page)).as(name).isEmpty();
    inTheDark(page, name);
    onPaper(page, name);
    for (int width : new int[] {ENLARGED, NARROWEST}) {
      page.setViewportSize(width, size.height);
      assertNoSidewaysScroll(page, name);
    }
    page.setViewportSize(size.width, size.height);
  }

  private void inTheDark(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(axe.violations(page, "color-contrast")).as(name + " in the dark").isEmpty();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void onPaper(Page page, String name) {
    page.setViewportSize(PAPER, page.viewportSize().height);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(PRESSABLE)).hasCount(0);
    assertNoSidewaysScroll(page, name + " on paper");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  static void assertNoSidewaysScroll(Page page, String name) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("sideways scroll of %s at %d", name, page.viewportSize().width)
        .isLessThanOrEqualTo(0);
  }

  private static void picture(Page page, String name) {
    String file = name.replaceAll("-+", "-").replaceAll("-$", "") + ".png";
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file)));
    if (Boolean.getBoolean("approve") && OF_THE_README.contains(file)) {
      page.evaluate("() => scrollTo(0, 0)");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PlatformUnderTest.root().resolve("docs/screens").resolve(file)));
    }
  }
}
