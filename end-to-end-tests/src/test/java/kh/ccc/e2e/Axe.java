package kh.ccc.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The accessibility rules of axe-core, as installed with the web pages' tools. */
public final class Axe {

  private static final Path SCRIPT = Path.of("web", "node_modules", "axe-core", "axe.min.js");

  private static final String RUN =
      """
      rules => axe.run(rules.length ? { runOnly: rules } : {}).then(found => found.violations.flatMap(rule =>
        rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)))
      """;

  private final String script;

  public Axe() {
    try {
      script = Files.readString(PlatformUnderTest.root().resolve(SCRIPT));
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core comes with npm ci in web/", e);
    }
  }

  /**
   * What the page breaks, rule and place each.
   *
   * @param rules to look at; all without any
   */
  public List<?> violations(Page page, String... rules) {
    page.evaluate(script);
    return (List<?>) page.evaluate(RUN, List.of(rules));
  }
}
