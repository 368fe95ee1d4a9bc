package kh.ccc.platform.journal;

import static com.mongodb.client.model.Filters.eq;
import static kh.ccc.platform.journal.Counters.command;
import static kh.ccc.platform.journal.Counters.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.platform.journal.Counters.CounterEvent;
import kh.ccc.testing.TestDatabase;
import kh.ccc.testing.WithInfrastructure;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithInfrastructure
class JournalIT {

  private final MongoDatabase database = TestDatabase.fresh();
  private final MongoJournal journal = new MongoJournal(database);
  private final Aggregates<Integer, CounterEvent> counters =
      Counters.in(database, journal, commit -> {});
  private final Sealer sealer = new Sealer(journal, database, Clock.systemUTC());
  private final JournalVerifier verifier = new JournalVerifier(journal, database);

  @BeforeEach
  void prepare() {
    journal.prepare();
  }

  @Test
  void stateIsTheFoldOfItsCommits() {
    counters.execute("a", command("c1"), state -> count(2));
    Versioned<Integer> after = counters.execute("a", command("c2"), state -> count(state + 1));

    assertThat(after).isEqualTo(new Versioned<>("a", 2, 5));
    assertThat(counters.find("a")).contains(after);
    assertThat(counters.find("b")).isEmpty();
  }

  @Test
  void ownViewIsThereWhenTheCommandReturns() {
    counters.execute("a", command("c1"), state -> count(7));

    assertThat(database.getCollection("counters").find(eq("_id", "a")).first())
        .containsEntry("total", 7)
        .containsEntry("version", 1L);
  }

  @Test
  void repeatedCommandChangesNothing() {
    counters.execute("a", command("c1"), state -> count(2));
    Versioned<Integer> again = counters.execute("a", command("c1"), state -> count(2));

    assertThat(again).isEqualTo(new Versioned<>("a", 1, 2));
  }

  @Test
  void sameKeyOfAnotherActorIsAnotherCommand() {
    counters.execute("a", command("c1"), state -> count(2));
    CommandContext other = new CommandContext("somebody else", "c1", Instant.EPOCH);

    assertThat(counters.execute("a", other, state -> count(2)).state()).isEqualTo(4);
  }

  @Test
  void staleVersionIsRefused() {
    counters.execute("a", command("c1"), state -> count(1));

    assertThatThrownBy(() -> counters.execute("a", 0L, command("c2"), state -> count(1)))
        .isInstanceOf(StaleVersion.class);
    assertThat(counters.find("a").orElseThrow().state()).isEqualTo(1);
  }

  @Test
  void fiftyWritersAllCount() throws Exception {
    List<Callable<Versioned<Integer>>> writers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String id = "c" + i;
      writers.add(() -> counters.execute("a", command(id), state -> count(1)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Versioned<Integer>> done : threads.invokeAll(writers)) {
        assertThat(done.get().version()).isPositive();
      }
    }

    assertThat(counters.find("a")).contains(new Versioned<>("a", 50, 50));
    assertThat(verifier.verify().findings()).isEmpty();
  }

  @Test
  void timeNeverRunsBackwardsInAStream() {
    counters.execute("a", command("c1"), state -> count(1));
    CommandContext earlier = new CommandContext("tester", "c2", Instant.EPOCH);
    counters.execute("a", earlier, state -> count(1));

    assertThat(journal.read("counter-a"))
        .extracting(Commit::at)
        .containsOnly(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void stateAsOfAMomentKnowsNothingLater() {
    counters.execute("a", new CommandContext("t", "c1", Instant.ofEpochSecond(10)), s -> count(1));
    counters.execute("a", new CommandContext("t", "c2", Instant.ofEpochSecond(20)), s -> count(1));

    assertThat(counters.findAsOf("a", Instant.ofEpochSecond(9))).isEmpty();
    assertThat(counters.findAsOf("a", Instant.ofEpochSecond(10)).orElseThrow().state())
        .isEqualTo(1);
    assertThat(counters.findAsOf("a", Instant.ofEpochSecond(21)).orElseThrow().state())
        .isEqualTo(2);
  }

  @Test
  void wholeJournalIsFoundWhole() {
    writeAndSeal();

    JournalVerifier.Report report = verifier.verify();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.commits()).isEqualTo(4);
    assertThat(report.seals()).isEqualTo(1);
  }

  @Test
  void editedCommitIsFound() {
    writeAndSeal();
    commits().updateOne(eq("_id", "counter-a/000002"), Updates.set("actor", "nobody"));

    assertThat(verifier.verify().findings())
        .contains("counter-a/000002 was changed after it was written");
  }

  @Test
  void editWithAFreshHashIsFound() {
    writeAndSeal();
    Commit head = journal.read("counter-a").getLast();
    Commit forged =
        new Commit(
                head.category(),
                head.stream(),
                head.seq(),
                head.at(),
                "nobody",
                head.commandId(),
                head.events(),
                head.messages(),
                head.prevHash(),
                "")
            .sealed();
    commits().replaceOne(eq("_id", head.id()), CommitDocuments.write(forged));

    assertThat(verifier.verify().findings()).containsExactly(head.id() + " differs from its seal");
  }

  @Test
  void deletedCommitIsFound() {
    writeAndSeal();
    commits().deleteOne(eq("_id", "counter-a/000002"));

    assertThat(verifier.verify().findings()).contains("counter-a/000003 follows a gap, expected 2");
  }

  @Test
  void swappedCommitsAreFound() {
    writeAndSeal();
    List<Commit> stream = journal.read("counter-a");
    Document first = CommitDocuments.write(stream.get(0));
    Document second = CommitDocuments.write(stream.get(1));
    commits().deleteMany(eq("stream", "counter-a"));
    commits().insertOne(first.append("_id", "counter-a/000002").append("seq", 2L));
    commits().insertOne(second.append("_id", "counter-a/000001").append("seq", 1L));

    assertThat(verifier.verify().findings())
        .contains("counter-a/000001 was changed after it was written");
  }

  @Test
  void truncatedTailIsFound() {
    writeAndSeal();
    commits().deleteOne(eq("_id", "counter-a/000003"));

    assertThat(verifier.verify().findings())
        .containsExactly("counter-a/000003 was sealed and is missing");
  }

  @Test
  void wholeStreamThatVanishedIsFound() {
    writeAndSeal();
    commits().deleteMany(eq("stream", "counter-b"));

    assertThat(verifier.verify().findings())
        .containsExactly("counter-b/000001 was sealed and is missing");
  }

  @Test
  void sealingTwiceAddsNothing() {
    writeAndSeal();
    sealer.seal();

    assertThat(verifier.verify().seals()).isEqualTo(1);
  }

  private void writeAndSeal() {
    for (int i = 1; i <= 3; i++) {
      counters.execute("a", command("c" + i), state -> count(1));
    }
    counters.execute("b", command("c1"), state -> count(1));
    sealer.seal();
  }

  private MongoCollection<Document> commits() {
    return database.getCollection(MongoJournal.COLLECTION);
  }
}
