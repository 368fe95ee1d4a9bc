package kh.ccc.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal reads. */
final class Console {
  private final PrintStream out;
  private final boolean quiet;

  Console(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  static Console of(PrintStream out) {
    return new Console(out, false);
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  void ready(String name, int port, Duration after) {
    step("  %-14s ready    127.0.0.1:%-6d %s".formatted(name, port, seconds(after)));
  }

  void stopped(String name) {
    step("  %-14s stopped".formatted(name));
  }

  void died(String name, int exitCode, Duration pause) {
    step("  %-14s died (exit %d), starts again in %s".formatted(name, exitCode, seconds(pause)));
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private void step(String line) {
    if (!quiet) {
      say(line);
    }
  }
}
