package kh.ccc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  @TempDir Path data;

  @Test
  void anotherProcessReadsWhatWasPut() {
    new StateFile(data).put(Map.of("gateway.url", "http://127.0.0.1:1", "empty", ""));
    assertThat(new StateFile(data).read())
        .containsEntry("gateway.url", "http://127.0.0.1:1")
        .containsEntry("empty", "");
  }

  @Test
  void onlyItsOwnerReadsIt() throws Exception {
    new StateFile(data).put(Map.of("a", "b"));
    Secrets.operator(data);
    for (var file : new String[] {"run/platform.properties", "secrets/operator"}) {
      var permissions = Files.getPosixFilePermissions(data.resolve(file));
      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }
  }

  @Test
  void theOperatorsSecretStaysTheSame() throws Exception {
    assertThat(Secrets.operator(data)).hasSizeGreaterThan(40).isEqualTo(Secrets.operator(data));
  }

  @Test
  void aDeletedFileMeansNothingRuns() throws Exception {
    var state = new StateFile(data);
    state.put(Map.of("a", "b"));
    state.delete();
    assertThat(state.read()).isEmpty();
  }

  @Test
  void thisProcessIsKnownAgain() {
    var entries = KnownProcess.of(ProcessHandle.current()).entries("launcher");
    assertThat(KnownProcess.from(entries, "launcher").flatMap(KnownProcess::alive)).isPresent();
  }

  @Test
  void aNumberThatAnotherProcessGotLaterIsNotTheProcess() {
    var stale = new KnownProcess(ProcessHandle.current().pid(), Instant.EPOCH);
    assertThat(stale.alive()).isEmpty();
  }
}
