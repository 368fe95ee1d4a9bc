package kh.ccc.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Somebody at the public pages, in a real browser over the whole platform. */
abstract class PublicStory {

  static PlatformUnderTest platform;
  static PublicCredentials credentials;
  static Browser browser;

  @BeforeAll
  static void open() {
    platform = PlatformUnderTest.withDemo();
    credentials = new PublicCredentials(platform);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }
}
