package kh.ccc.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeDirectoryTest {
  @TempDir Path runtime;

  @Test
  void theNewestThreeOfEachProgramAreKept() throws Exception {
    for (var i = 1; i <= 5; i++) {
      used("gateway-1.0.0-SNAPSHOT-00000000000" + i, Duration.ofDays(i));
    }
    used("identity-service-1.0.0-SNAPSHOT-aaaaaaaaaaaa", Duration.ofDays(90));
    RuntimeDirectory.prune(runtime);
    assertThat(runtime.toFile().list())
        .containsExactlyInAnyOrder(
            "gateway-1.0.0-SNAPSHOT-000000000001",
            "gateway-1.0.0-SNAPSHOT-000000000002",
            "gateway-1.0.0-SNAPSHOT-000000000003",
            "identity-service-1.0.0-SNAPSHOT-aaaaaaaaaaaa");
  }

  @Test
  void aDraftInUseIsKeptAndAnAbandonedOneGoes() throws Exception {
    used("training-123", Duration.ofMinutes(5));
    used("training-456", Duration.ofDays(1));
    RuntimeDirectory.prune(runtime);
    assertThat(runtime.toFile().list()).containsExactly("training-123");
  }

  private void used(String name, Duration ago) throws Exception {
    var directory = Files.createDirectories(runtime.resolve(name));
    Files.writeString(directory.resolve("file"), "x");
    Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(ago)));
  }
}
