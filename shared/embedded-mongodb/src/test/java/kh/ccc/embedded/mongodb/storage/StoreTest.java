package kh.ccc.embedded.mongodb.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files hold after a crash, which here is a copy of the directory of a running store. */
class StoreTest {
  @TempDir private Path directory;

  @TempDir private Path crashed;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(Store store, String key, String value) {
    store.durably(() -> {
      Changes changes = store.changes();
      store.map("map", changes).put(bytes(key), bytes(value));
      changes.flush();
      return true;
    });
  }

  private static void remove(Store store, String key) {
    store.durably(() -> {
      Changes changes = store.changes();
      store.map("map", changes).remove(bytes(key));
      changes.flush();
      return true;
    });
  }

  private static String get(Store store, String key) {
    byte[] value = store.map("map", store.changes()).get(bytes(key));
    return value == null ? "-" : new String(value, StandardCharsets.UTF_8);
  }

  private void copyAsACrashLeavesIt() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.copy(file, crashed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path newestSegment(Path where) throws IOException {
    return Segments.path(where, Segments.numbers(where).getLast());
  }

  @Test
  void acknowledgedChangesAreReplayed() throws IOException {
    try (Store store = Store.open(directory)) {
      store.checkpoint();
      put(store, "a", "1");
      put(store, "b", "1");
      put(store, "a", "2");
      remove(store, "b");
      copyAsACrashLeavesIt();
    }
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "a")).isEqualTo("2");
      assertThat(get(store, "b")).isEqualTo("-");
    }
  }

  @Test
  void tornEndOfTheLogIsLeftOut() throws IOException {
    try (Store store = Store.open(directory)) {
      put(store, "a", "1");
      put(store, "b", "1");
      copyAsACrashLeavesIt();
    }
    Path newest = newestSegment(crashed);
    byte[] whole = Files.readAllBytes(newest);
    assertThat(whole).isNotEmpty();
    Files.write(newest, java.util.Arrays.copyOf(whole, whole.length - 3));
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "a")).isEqualTo("1");
      assertThat(get(store, "b")).isEqualTo("-");
      put(store, "c", "1");
    }
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "c")).isEqualTo("1");
    }
  }

  @Test
  void frameWithAWrongByteIsLeftOut() throws IOException {
    try (Store store = Store.open(directory)) {
      put(store, "a", "1");
      put(store, "b", "1");
      copyAsACrashLeavesIt();
    }
    Path newest = newestSegment(crashed);
    byte[] content = Files.readAllBytes(newest);
    content[content.length - 1] ^= 1;
    Files.write(newest, content);
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "a")).isEqualTo("1");
      assertThat(get(store, "b")).isEqualTo("-");
    }
  }

  @Test
  void damageInTheMiddleOfTheLogIsNotPassedOver() throws IOException {
    try (Store store = Store.open(directory)) {
      put(store, "a", "1");
      copyAsACrashLeavesIt();
    }
    long newest = Segments.numbers(crashed).getLast();
    Files.write(Segments.path(crashed, newest), new byte[] {1}, StandardOpenOption.APPEND);
    Files.write(Segments.path(crashed, newest + 1), new byte[0]);
    assertThatThrownBy(() -> Store.open(crashed))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void removedMapDoesNotComeBackFromTheLog() throws IOException {
    try (Store store = Store.open(directory)) {
      put(store, "a", "old");
      store.alone(() -> {
        store.removeMap("map");
        return true;
      });
      put(store, "b", "new");
      copyAsACrashLeavesIt();
    }
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "a")).isEqualTo("-");
      assertThat(get(store, "b")).isEqualTo("new");
    }
  }

  @Test
  void whatIsChangedAloneIsDurableWithoutTheLog() throws IOException {
    try (Store store = Store.open(directory)) {
      store.alone(() -> {
        Changes changes = store.changes();
        store.map("map", changes).put(bytes("a"), bytes("1"));
        changes.flush();
        return true;
      });
      copyAsACrashLeavesIt();
    }
    assertThat(Files.size(newestSegment(crashed))).isZero();
    try (Store store = Store.open(crashed)) {
      assertThat(get(store, "a")).isEqualTo("1");
    }
  }

  @Test
  void secondProcessCannotOpenTheSameDirectory() throws IOException {
    Store first = Store.open(directory);
    try (first) {
      assertThatThrownBy(() -> Store.open(directory)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void fullDiskStopsTheStoreAndLosesNothingAcknowledged() throws IOException {
    FailingDisk disk = new FailingDisk();
    Store store = disk.open(directory);
    put(store, "a", "1");
    disk.fill();
    assertThatThrownBy(() -> put(store, "b", "1"))
        .isInstanceOf(StoreFailedException.class)
        .hasMessageContaining("No space left");
    assertThatThrownBy(() -> store.shared(() -> true)).isInstanceOf(StoreFailedException.class);
    store.close();
    try (Store again = Store.open(directory)) {
      assertThat(get(again, "a")).isEqualTo("1");
      assertThat(get(again, "b")).isEqualTo("-");
    }
  }

  @Test
  void diskThatCannotForceStopsTheStore() throws IOException {
    FailingDisk disk = new FailingDisk();
    Store store = disk.open(directory);
    put(store, "a", "1");
    disk.breakDown();
    assertThatThrownBy(() -> put(store, "b", "1"))
        .isInstanceOf(StoreFailedException.class)
        .hasMessageContaining("Input/output error");
    assertThatThrownBy(() -> put(store, "c", "1")).isInstanceOf(StoreFailedException.class);
    store.close();
    try (Store again = Store.open(directory)) {
      assertThat(get(again, "a")).isEqualTo("1");
      assertThat(get(again, "c")).isEqualTo("-");
    }
  }
}
