package kh.ccc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A page without a pointer: Tab, arrows, Enter and letters. Whoever looks sees each stop. */
public final class Keyboard {

  private static final int MOST_STOPS = 400;
  private static final int MOST_CHOICES = 40;

  private static final String IN_FOCUS = "element => element === document.activeElement";

  /** An outline, or the line around a province on the map. */
  private static final String SEEN =
      """
      () => document.activeElement === document.body
        || getComputedStyle(document.activeElement).outlineStyle !== 'none'
        || Boolean(document.activeElement.closest('svg')?.querySelector('.outline'))
        || document.activeElement.outerHTML.slice(0, 200)
      """;

  private Keyboard() {}

  public static void tabTo(Page page, String selector) {
    tabTo(page, page.locator(selector).first());
  }

  /** Goes on until that is in focus. */
  public static void tabTo(Page page, Locator wanted) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      assertThat(page.evaluate(SEEN)).as("stop that can be seen").isEqualTo(true);
      if ((Boolean) wanted.evaluate(IN_FOCUS)) {
        return;
      }
    }
    throw new AssertionError(wanted + " is not reached by the Tab key");
  }

  /** Goes to a list of choices and down to that one. */
  public static void choose(Page page, Locator select, String value) {
    tabTo(page, select);
    for (int step = 0; step < MOST_CHOICES && !select.inputValue().equals(value); step++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(select.inputValue()).isEqualTo(value);
  }

  /** Goes to a row of radio buttons of which none is chosen yet, and chooses one of them. */
  public static void choose(Page page, Locator radios, int index) {
    tabTo(page, radios.first());
    for (int step = 0; step < index; step++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(radios.nth(index).isChecked()).isTrue();
  }

  public static void type(Page page, Locator field, String words) {
    tabTo(page, field);
    page.keyboard().type(words);
  }

  /** Goes to a button and presses it. */
  public static void press(Page page, Locator button) {
    tabTo(page, button);
    page.keyboard().press("Enter");
  }

  /** Nothing holds the focus: the last stop leads back to the first. */
  public static void goRound(Page page) {
    tabTo(page, "a[href='#content']");
    tabTo(page, "a[href='#content']");
  }
}
