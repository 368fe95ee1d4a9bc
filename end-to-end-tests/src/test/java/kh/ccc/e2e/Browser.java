package kh.ccc.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium as installed on this machine, driven by Playwright. */
public final class Browser implements AutoCloseable {

  static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();

  public Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        onPath("node"))));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET));
  }

  /** A fresh page of that width for a reader of that language. */
  public Page open(String language, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height));
    Page page = context.newPage();
    listen(page);
    return page;
  }

  /** A browser of its own, whose storage outlives it, as on a phone that was switched off. */
  public BrowserContext lasting(Path profile, String language, int width, int height) {
    BrowserContext context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(chromium())
                    .setArgs(QUIET)
                    .setLocale(language)
                    .setViewportSize(width, height));
    context.pages().forEach(this::listen);
    return context;
  }

  private void listen(Page page) {
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
  }

  /** Errors that pages wrote to the console, a blocked script or style among them. */
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  static Path chromium() {
    String given = System.getenv("SAHAKUM_CHROMIUM");
    return Path.of(given == null || given.isBlank() ? onPath("chromium") : given);
  }

  private static String onPath(String program) {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () -> new IllegalStateException(program + " is missing; ./sahakum doctor says more"));
  }
}
