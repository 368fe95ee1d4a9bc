package kh.ccc.launcher.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the main class of a child and ends the child when the launcher is gone: the launcher holds
 * the other end of standard input, which closes with it, however it dies.
 */
public final class Guarded {
  private Guarded() {}

  /** First word: the main class; the others are passed on. */
  public static void main(String[] words) throws Throwable {
    Thread.ofPlatform().daemon().name("launcher-watch").start(Guarded::endWithLauncher);
    var main = Class.forName(words[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(words, 1, words.length));
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static void endWithLauncher() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever sent; only the end counts
      }
    } catch (IOException gone) {
      // the same as the end
    }
    System.exit(0);
  }
}
