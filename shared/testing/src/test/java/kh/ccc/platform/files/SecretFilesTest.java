package kh.ccc.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

  @TempDir Path folder;

  private SecretFiles files;

  @BeforeEach
  void open() {
    files = new SecretFiles(folder.resolve("keys"), ".key");
  }

  @Test
  void nothingIsThereBeforeTheFirst() {
    assertThat(files.names()).isEmpty();
    assertThat(files.find("a")).isEmpty();
  }

  @Test
  void keepsReplacesAndRemoves() {
    files.exclusively(() -> files.put("b", "first"));
    files.put("a", "second");
    files.put("b", "third");

    assertThat(files.names()).containsExactly("a", "b");
    assertThat(files.find("b")).contains("third");

    files.remove("b");
    files.remove("b");
    assertThat(files.names()).containsExactly("a");
  }

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    files.exclusively(() -> files.put("a", "secret"));

    assertThat(permissions("keys")).isEqualTo("rwx------");
    assertThat(permissions("keys/a.key")).isEqualTo("rw-------");
  }

  @Test
  void whatACrashLeftHalfWrittenIsNoSecret() throws IOException {
    files.exclusively(() -> files.put("a", "whole"));
    Files.writeString(folder.resolve("keys/b.new"), "half");

    assertThat(files.names()).containsExactly("a");
    files.put("b", "whole");
    assertThat(files.find("b")).contains("whole");
  }

  @Test
  void oneAtATime() throws InterruptedException {
    SecretFiles other = new SecretFiles(folder.resolve("keys"), ".key");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable work =
        () ->
            files.exclusively(() -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              files.put("n", files.find("n").orElse("") + "x");
              inside.decrementAndGet();
            });
    List<Thread> threads = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      threads.add(Thread.ofPlatform().start(work));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(most).hasValue(1);
    assertThat(other.find("n")).contains("xxxxxxxx");
  }

  private String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }
}
