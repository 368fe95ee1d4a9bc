package kh.ccc.certification.credential.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.certification.credential.StatusEntry;
import kh.ccc.certification.credential.StatusPurpose;
import kh.ccc.testing.TestDatabase;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places in status lists: each once, at random, block after block. */
@WithInfrastructure
class MongoStatusEntriesIT {

  private static final int SIZE = 64;

  private final MongoStatusEntries entries = new MongoStatusEntries(TestDatabase.fresh(), SIZE);

  @BeforeEach
  void prepare() {
    entries.prepare();
  }

  @Test
  void credentialKeepsItsPlace() {
    StatusEntry first = entries.reserve("a");
    assertThat(entries.reserve("a")).isEqualTo(first);
    assertThat(entries.reserve("b")).isNotEqualTo(first);
  }

  @Test
  void secondBlockBeginsWhenTheFirstIsFull() {
    Set<StatusEntry> given = new HashSet<>();
    for (int n = 0; n < SIZE; n++) {
      given.add(entries.reserve("credential-" + n));
    }
    assertThat(given).hasSize(SIZE).allSatisfy(entry -> assertThat(entry.block()).isEqualTo(1));
    assertThat(entries.newestBlock()).isEqualTo(1);
    for (int n = SIZE; n < SIZE + 10; n++) {
      StatusEntry entry = entries.reserve("credential-" + n);
      assertThat(entry.block()).isEqualTo(2);
      assertThat(given.add(entry)).isTrue();
    }
    assertThat(entries.newestBlock()).isEqualTo(2);
  }

  @Test
  void placesDoNotFollowTheOrderOfIssue() {
    List<Integer> places = new ArrayList<>();
    for (int n = 0; n < SIZE / 2; n++) {
      places.add(entries.reserve("credential-" + n).index());
    }
    assertThat(places).isNotEqualTo(places.stream().sorted().toList());
  }

  @Test
  void manyAtOnceGetPlacesOfTheirOwn() throws Exception {
    List<Callable<StatusEntry>> all = new ArrayList<>();
    for (int n = 0; n < 2 * SIZE; n++) {
      String id = "credential-" + n / 2;
      all.add(() -> entries.reserve(id));
    }
    List<StatusEntry> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<StatusEntry> future : threads.invokeAll(all)) {
        given.add(future.get());
      }
    }
    assertThat(new HashSet<>(given)).hasSize(SIZE);
    for (int n = 0; n < 2 * SIZE; n += 2) {
      assertThat(given.get(n)).isEqualTo(given.get(n + 1));
    }
  }

  @Test
  void olderNewsChangesNothing() {
    StatusEntry entry = entries.reserve("a");
    entries.note("a", 3, false, true);
    entries.note("a", 2, true, false);
    assertThat(entries.marked(1, StatusPurpose.SUSPENSION)).containsExactly(entry.index());
    assertThat(entries.marked(1, StatusPurpose.REVOCATION)).isEmpty();
    entries.note("a", 4, true, false);
    assertThat(entries.marked(1, StatusPurpose.SUSPENSION)).isEmpty();
    assertThat(entries.marked(1, StatusPurpose.REVOCATION)).containsExactly(entry.index());
    assertThat(entries.marked(2, StatusPurpose.REVOCATION)).isEmpty();
  }
}
