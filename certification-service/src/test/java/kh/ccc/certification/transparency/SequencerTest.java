package kh.ccc.certification.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each decision has one place, each day one digest, whatever dies when. */
class SequencerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final Instant TUESDAY_MORNING = Instant.parse("2026-03-03T01:00:00Z");
  private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-03-04T01:00:00Z");

  private final InMemoryJournal journal = new InMemoryJournal();
  private final Views views = new Views();
  private final Aggregates<LogDay, LogDayEvent> days =
      new Aggregates<>(
          new AggregateType<>(
              "transparency",
              new LogDay.Unopened(),
              LogDay::apply,
              LogDayEvent.TABLE,
              AggregateType.nothingPublic()),
          journal,
          views,
          commit -> {});
  private final Sequencer sequencer =
      new Sequencer(
          days,
          views,
          views,
          views,
          new DigestSigner() {
            @Override
            public String log() {
              return "https://ccc.example/api/issuer";
            }

            @Override
            public SignedDigest sign(Digest digest) {
              return new SignedDigest(digest, "key-1", "signature");
            }
          });

  @Test
  void nothingIsSignedBeforeTheFirstDecisionAndBeforeTheDayIsOver() {
    sequencer.run(TUESDAY_MORNING);
    assertThat(views.newestDay()).isEmpty();
    views.hear(MONDAY, "a");
    sequencer.run(Instant.parse("2026-03-02T17:05:00Z"));
    assertThat(views.newestDay()).isEmpty();
    sequencer.run(Instant.parse("2026-03-02T17:10:00Z"));
    assertThat(views.digest(MONDAY)).isPresent();
  }

  @Test
  void dayHasItsDecisionsInAnOrderOfTheirOwnAndFollowsTheDayBefore() {
    views.hear(MONDAY, "b");
    views.hear(MONDAY, "a");
    views.hear(MONDAY.plusDays(1), "c");
    sequencer.run(WEDNESDAY_MORNING);
    assertThat(views.texts(0, 10)).containsExactly("text of a", "text of b", "text of c");
    Digest monday = views.digest(MONDAY).orElseThrow().digest();
    Digest tuesday = views.digest(MONDAY.plusDays(1)).orElseThrow().digest();
    assertThat(monday.size()).isEqualTo(2);
    assertThat(tuesday.previousSize()).isEqualTo(2);
    assertThat(tuesday.previousRoot()).isEqualTo(monday.root());
    assertThat(tuesday.root())
        .isEqualTo(MerkleTree.of(List.of("text of a", "text of b", "text of c")).root(3));
  }

  @Test
  void dayWithoutDecisionsHasADigestAllTheSame() {
    views.hear(MONDAY, "a");
    sequencer.run(WEDNESDAY_MORNING);
    Digest tuesday = views.digest(MONDAY.plusDays(1)).orElseThrow().digest();
    assertThat(tuesday.size()).isEqualTo(tuesday.previousSize()).isEqualTo(1);
  }

  @Test
  void decisionThatArrivesLateIsInTheNextDigest() {
    views.hear(MONDAY, "a");
    sequencer.run(TUESDAY_MORNING);
    views.hear(MONDAY, "late");
    sequencer.run(WEDNESDAY_MORNING);
    assertThat(views.texts(0, 10)).containsExactly("text of a", "text of late");
    assertThat(views.digest(MONDAY.plusDays(1)).orElseThrow().digest().size()).isEqualTo(2);
  }

  @Test
  void runningAgainChangesNothing() {
    views.hear(MONDAY, "a");
    sequencer.run(WEDNESDAY_MORNING);
    int commits = commits();
    sequencer.run(WEDNESDAY_MORNING);
    assertThat(commits()).isEqualTo(commits);
  }

  @Test
  void deathAfterEachCommitLeavesEachDecisionOnce() {
    for (int dieAt = 1; dieAt <= 6; dieAt++) {
      SequencerTest test = new SequencerTest();
      test.views.hear(MONDAY, "a");
      test.views.hear(MONDAY, "b");
      test.views.hear(MONDAY.plusDays(1), "c");
      test.views.projectionsUntilDeath = dieAt;
      assertThatThrownBy(() -> test.sequencer.run(WEDNESDAY_MORNING)).hasMessage("killed");
      test.views.projectionsUntilDeath = Integer.MAX_VALUE;
      test.sequencer.run(WEDNESDAY_MORNING);
      assertThat(test.views.texts(0, 10))
          .as("death at " + dieAt)
          .containsExactly("text of a", "text of b", "text of c");
      assertThat(test.views.digest(MONDAY.plusDays(1)).orElseThrow().digest().size()).isEqualTo(3);
    }
  }

  private int commits() {
    return journal.read("transparency-" + MONDAY).size()
        + journal.read("transparency-" + MONDAY.plusDays(1)).size();
  }

  /** The views in memory; they can die before they are written. */
  private static final class Views implements ViewProjector<LogDay>, Waiting, TransparencyLog {

    private final Map<String, LogDay.Leaf> waiting = new TreeMap<>();
    private final Map<LocalDate, LogDay.Begun> days = new TreeMap<>();
    private int projectionsUntilDeath = Integer.MAX_VALUE;

    void hear(LocalDate day, String id) {
      waiting.put(day + "/" + id, new LogDay.Leaf(id, "text of " + id));
    }

    @Override
    public void project(Versioned<LogDay> day) {
      if (--projectionsUntilDeath == 0) {
        throw new IllegalStateException("killed");
      }
      LogDay.Begun begun = (LogDay.Begun) day.state();
      days.put(begun.date(), begun);
      begun.leaves().forEach(leaf -> waiting.values().remove(leaf));
    }

    @Override
    public List<LogDay.Leaf> until(LocalDate day, int most) {
      return waiting.entrySet().stream()
          .filter(entry -> entry.getKey().compareTo(day + "/~") < 0)
          .map(Map.Entry::getValue)
          .limit(most)
          .toList();
    }

    @Override
    public Optional<LocalDate> oldest() {
      return waiting.keySet().stream()
          .findFirst()
          .map(key -> LocalDate.parse(key.substring(0, 10)));
    }

    @Override
    public Optional<LocalDate> newestDay() {
      return days.keySet().stream().reduce((older, newer) -> newer);
    }

    @Override
    public List<SignedDigest> digests(@Nullable LocalDate before, int limit) {
      return List.of();
    }

    @Override
    public Optional<SignedDigest> digest(LocalDate day) {
      return Optional.ofNullable(days.get(day)).map(LogDay.Begun::signed);
    }

    @Override
    public Optional<Placed> find(String decisionId) {
      return Optional.empty();
    }

    @Override
    public boolean isWaiting(String decisionId) {
      return waiting.values().stream().anyMatch(leaf -> Objects.equals(leaf.id(), decisionId));
    }

    @Override
    public List<Placed> ofDay(LocalDate day, int fromIndex, int limit) {
      return List.of();
    }

    @Override
    public List<Placed> ofSubject(String subject, int limit) {
      return List.of();
    }

    @Override
    public List<String> texts(int fromIndex, int limit) {
      List<String> texts = new ArrayList<>();
      days.values().forEach(day -> day.leaves().forEach(leaf -> texts.add(leaf.text())));
      return texts.stream().skip(fromIndex).limit(limit).toList();
    }
  }
}
