package kh.ccc.demo;

import java.io.PrintStream;

/** What the demonstration tells the person who watches. */
public final class Console {

  private static final int BAR = 32;

  private final PrintStream out;
  private final boolean interactive;
  private long drawn = -1;

  public Console(PrintStream out, boolean interactive) {
    this.out = out;
    this.interactive = interactive;
  }

  void step(String title) {
    out.println();
    out.println("▸ " + title);
  }

  void say(String line) {
    out.println("  " + line);
  }

  /** Draws a bar; in a log only the beginning, the quarters and the end. */
  synchronized void progress(String what, long done, long total) {
    boolean quarter = total >= 4 && done * 4 / total != (done - 1) * 4 / total;
    if ((!interactive && !quarter) || done == drawn) {
      return;
    }
    drawn = done;
    int filled = total == 0 ? BAR : (int) (BAR * done / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    out.printf("%s  %s %,d of %,d %s", interactive ? "\r" : "", bar, done, total, what);
    if (!interactive || done == total) {
      out.println();
    }
    out.flush();
  }
}
