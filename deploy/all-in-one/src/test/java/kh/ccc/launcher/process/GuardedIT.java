package kh.ccc.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kh.ccc.launcher.TrivialPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedIT {
  @TempDir Path directory;

  @Test
  void aChildEndsWhenTheLauncherIsGone() throws Exception {
    var classes =
        Path.of(TrivialPart.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    var program = new Program(classes, Waiting.class.getName(), List.of());
    var child =
        new ProcessBuilder(Jvm.in(directory, "").command(program, 32, List.of()))
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(child.inputReader().readLine()).isEqualTo("waiting");
      child.getOutputStream().close();
      assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
  }

  @Test
  void theGuardsJarIsTheSameEachTimeSoThatCachesStayGood() throws Exception {
    var first = java.nio.file.Files.getLastModifiedTime(GuardJar.in(directory));
    assertThat(java.nio.file.Files.getLastModifiedTime(GuardJar.in(directory))).isEqualTo(first);
  }

  /** Waits for ever. */
  public static final class Waiting {
    private Waiting() {}

    /** Says so. */
    public static void main(String[] words) throws InterruptedException {
      System.out.println("waiting");
      Thread.currentThread().join();
    }
  }
}
