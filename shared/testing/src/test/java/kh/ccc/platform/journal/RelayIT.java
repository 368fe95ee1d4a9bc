package kh.ccc.platform.journal;

import static com.mongodb.client.model.Filters.eq;
import static kh.ccc.platform.journal.Counters.command;
import static kh.ccc.platform.journal.Counters.count;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import kh.ccc.platform.journal.Counters.CounterEvent;
import kh.ccc.testing.TestDatabase;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a relay leaves behind when its process dies at any step, the next one brings to an end. */
@WithInfrastructure
class RelayIT {

  private final MongoDatabase database = TestDatabase.fresh();
  private final MongoJournal journal = new MongoJournal(database);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource time = now::get;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final Topic topic = new Topic();
  private final Aggregates<Integer, CounterEvent> counters =
      Counters.in(database, journal, commit -> {});

  @BeforeEach
  void prepare() {
    journal.prepare();
  }

  @Test
  void everyCommitIsPublishedOnceAndInOrder() {
    for (int i = 1; i <= 20; i++) {
      counters.execute("a", command("a" + i), state -> count(1));
      counters.execute("b", command("b" + i), state -> count(1));
    }
    relay("one").drain();

    assertThat(topic.seqs("counter-a")).isEqualTo(oneTo(20));
    assertThat(topic.seqs("counter-b")).isEqualTo(oneTo(20));
    assertThat(journal.countUnpublished()).isZero();
  }

  @Test
  void deathBeforeProjectingIsMadeGood() {
    Aggregates<Integer, CounterEvent> dying =
        new Aggregates<>(
            Counters.TYPE,
            journal,
            counter -> {
              throw new Died();
            },
            commit -> {});
    try {
      dying.execute("a", command("c1"), state -> count(3));
    } catch (Died died) {
      assertThat(database.getCollection("counters").countDocuments()).isZero();
    }
    relay("one").drain();

    assertThat(database.getCollection("counters").find(eq("_id", "a")).first())
        .containsEntry("total", 3);
    assertThat(topic.seqs("counter-a")).containsExactly(1L);
  }

  @Test
  void deathBetweenPublishingAndMarkingPublishesAgain() {
    counters.execute("a", command("c1"), state -> count(1));
    topic.send(List.of(new Publisher.Outgoing(head("counter-a"), message("counter-a"))));
    relay("one").drain();

    assertThat(topic.seqs("counter-a")).containsExactly(1L, 1L);
    assertThat(journal.countUnpublished()).isZero();
  }

  @Test
  void brokerThatRefusesOneMessageHoldsBackItsStreamOnly() {
    for (int i = 1; i <= 3; i++) {
      counters.execute("a", command("a" + i), state -> count(1));
      counters.execute("b", command("b" + i), state -> count(1));
    }
    topic.refuse.add("counter-a/2/0");
    relay("one").drain();

    assertThat(topic.seqs("counter-a")).containsExactly(1L);
    assertThat(topic.seqs("counter-b")).containsExactly(1L, 2L, 3L);

    topic.refuse.clear();
    relay("one").drain();
    assertThat(topic.seqs("counter-a")).containsExactly(1L, 2L, 3L);
    assertThat(journal.countUnpublished()).isZero();
  }

  @Test
  void secondRelayWaitsForTheLease() {
    Relay one = relay("one");
    Relay two = relay("two");
    counters.execute("a", command("c1"), state -> count(1));
    one.drain();
    counters.execute("a", command("c2"), state -> count(1));
    two.drain();
    assertThat(topic.seqs("counter-a")).containsExactly(1L);

    now.set(now.get().plus(RelayLease.TERM).plusMillis(1));
    two.drain();
    assertThat(topic.seqs("counter-a")).containsExactly(1L, 2L);
  }

  /** A holder that slept through its term sends late; the newest state must still come last. */
  @Test
  void sleeperThatSendsLateHasTheHeadPublishedAgain() {
    counters.execute("a", command("c1"), state -> count(1));
    Relay sleeper =
        new Relay(
            journal,
            messages -> {
              wakesTooLate();
              return topic.send(messages);
            },
            new RelayLease(database, "sleeper", clock),
            this::aggregates);
    sleeper.drain();
    relay("successor").drain();

    assertThat(topic.seqs("counter-a").getLast()).isEqualTo(2);
    assertThat(journal.countUnpublished()).isZero();
  }

  private void wakesTooLate() {
    if (topic.sent.isEmpty()) {
      now.set(now.get().plus(Duration.ofMinutes(1)));
      counters.execute("a", command("c2"), state -> count(1));
      relay("successor").drain();
    }
  }

  @Test
  void commitThatSaysNothingPublicIsDoneWithoutAMessage() {
    counters.execute("a", command("c1"), state -> List.of(new CounterEvent.Noted("private")));
    relay("one").drain();

    assertThat(topic.sent).isEmpty();
    assertThat(journal.countUnpublished()).isZero();
  }

  @Test
  void backlogLargerThanABatchIsDrained() {
    for (int i = 1; i <= 1_200; i++) {
      counters.execute("n" + i % 400, command("c" + i), state -> count(1));
    }
    relay("one").drain();

    assertThat(topic.sent).hasSize(1_200);
    assertThat(topic.seqs("counter-n7")).containsExactly(1L, 2L, 3L);
  }

  private Relay relay(String owner) {
    return new Relay(journal, topic, new RelayLease(database, owner, clock), this::aggregates);
  }

  private Map<String, Aggregates<?, ?>> aggregates() {
    return Map.of("counter", counters);
  }

  private Commit head(String stream) {
    return journal.read(stream).getLast();
  }

  private OutgoingMessage message(String stream) {
    return head(stream).messages().getFirst();
  }

  private static List<Long> oneTo(long most) {
    List<Long> numbers = new ArrayList<>();
    for (long i = 1; i <= most; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static final class Died extends RuntimeException {}

  /** A broker in memory that can refuse. */
  private static final class Topic implements Publisher {

    private final List<Outgoing> sent = new ArrayList<>();
    private final Set<String> refuse = new HashSet<>();

    @Override
    public Set<Outgoing> send(List<Outgoing> messages) {
      Set<Outgoing> taken = new HashSet<>(messages);
      taken.removeIf(outgoing -> refuse.contains(outgoing.message().id()));
      messages.stream().filter(taken::contains).forEach(sent::add);
      return taken;
    }

    List<Long> seqs(String stream) {
      return sent.stream()
          .map(Outgoing::commit)
          .filter(commit -> commit.stream().equals(stream))
          .map(Commit::seq)
          .toList();
    }
  }
}
