package kh.ccc.certification.transparency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Gives each decision its place in the log and signs a digest when a day is over. Within a day the
 * order follows from the decisions alone, not from when they arrived. May run on several instances
 * and be killed anywhere: a day's stream in the journal is the truth, and a decision that is there
 * is not recorded again, neither in that day nor in the next.
 */
public final class Sequencer {

  private static final int BATCH = 200;
  private static final String ACTOR = "system:transparency-log";

  /** What was decided in a day's last minutes arrives before it is closed. */
  private static final Duration SETTLING = Duration.ofMinutes(10);

  private final Aggregates<LogDay, LogDayEvent> days;
  private final ViewProjector<LogDay> views;
  private final Waiting waiting;
  private final TransparencyLog log;
  private final DigestSigner signer;

  public Sequencer(
      Aggregates<LogDay, LogDayEvent> days,
      ViewProjector<LogDay> views,
      Waiting waiting,
      TransparencyLog log,
      DigestSigner signer) {
    this.days = days;
    this.views = views;
    this.waiting = waiting;
    this.log = log;
    this.signer = signer;
  }

  /** Everything that is to be done at that moment. */
  public void run(Instant now) {
    Optional<LocalDate> begun = log.newestDay().or(waiting::oldest);
    if (begun.isEmpty()) {
      return;
    }
    @Nullable LocalDate day = begun.get();
    while (day != null) {
      day = runDay(day, now);
    }
  }

  /** The day after, when this one is closed. */
  private @Nullable LocalDate runDay(LocalDate day, Instant now) {
    if (now.isBefore(endOf(day).plus(SETTLING))) {
      return null;
    }
    if (open(day, now).signed() == null) {
      record(day, now);
      close(day, now);
    }
    return day.plusDays(1);
  }

  private LogDay.Begun open(LocalDate day, Instant now) {
    Optional<LogDay.Begun> before = find(day.minusDays(1));
    return begun(
        days.execute(
            day.toString(),
            context(day, "open", now),
            state -> state instanceof LogDay.Unopened ? List.of(opened(day, before)) : List.of()));
  }

  private static LogDayEvent opened(LocalDate day, Optional<LogDay.Begun> before) {
    return before
        .map(previous -> {
          SignedDigest signed = previous.signed();
          if (signed == null) {
            throw new IllegalStateException("the day before is not closed");
          }
          return new LogDayEvent.Opened(day, previous.size(), signed.digest().root());
        })
        .orElseGet(() -> new LogDayEvent.Opened(day, 0, Hash.EMPTY));
  }

  private void record(LocalDate day, Instant now) {
    List<LogDay.Leaf> found = waiting.until(day, BATCH);
    while (!found.isEmpty()) {
      List<LogDay.Leaf> leaves = List.copyOf(found);
      Set<String> before = recordedOn(day.minusDays(1));
      String command = "record-" + leaves.getFirst().id() + "-" + leaves.size();
      Versioned<LogDay> after =
          days.execute(
              day.toString(),
              context(day, command, now),
              state -> fresh(begun(state), leaves, before));
      // Marks them as placed, also those that a dead instance had recorded.
      views.project(after);
      markPlacedBefore(day, leaves, before);
      List<LogDay.Leaf> next = waiting.until(day, BATCH);
      if (next.equals(found)) {
        throw new IllegalStateException("decisions stay waiting though they have their places");
      }
      found = next;
    }
  }

  private void markPlacedBefore(LocalDate day, List<LogDay.Leaf> leaves, Set<String> before) {
    if (leaves.stream().anyMatch(leaf -> before.contains(leaf.id()))) {
      days.find(day.minusDays(1).toString()).ifPresent(views::project);
    }
  }

  private static List<LogDayEvent> fresh(
      LogDay.Begun day, List<LogDay.Leaf> leaves, Set<String> before) {
    if (day.signed() != null) {
      return List.of();
    }
    List<LogDay.Leaf> fresh =
        leaves.stream().filter(leaf -> !day.has(leaf.id()) && !before.contains(leaf.id())).toList();
    return fresh.isEmpty() ? List.of() : List.of(new LogDayEvent.Recorded(fresh));
  }

  private Set<String> recordedOn(LocalDate day) {
    return find(day)
        .map(begun ->
            begun.leaves().stream().map(LogDay.Leaf::id).collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  private void close(LocalDate day, Instant now) {
    days.execute(
        day.toString(),
        context(day, "close", now),
        state -> {
          LogDay.Begun begun = begun(state);
          return begun.signed() == null
              ? List.of(new LogDayEvent.Closed(signer.sign(digest(begun))))
              : List.of();
        });
  }

  private Digest digest(LogDay.Begun day) {
    List<String> texts = new ArrayList<>(log.texts(0, day.first()));
    if (texts.size() != day.first()) {
      throw new IllegalStateException("the log's view is not complete yet");
    }
    day.leaves().forEach(leaf -> texts.add(leaf.text()));
    MerkleTree tree = MerkleTree.of(texts);
    if (!tree.root(day.first()).equals(day.previousRoot())) {
      throw new IllegalStateException("the log's view is not what was signed the day before");
    }
    return new Digest(
        signer.log(),
        day.date(),
        day.size(),
        tree.root(day.size()),
        day.first(),
        day.previousRoot());
  }

  private Optional<LogDay.Begun> find(LocalDate day) {
    return days.find(day.toString()).map(found -> begun(found.state()));
  }

  private static LogDay.Begun begun(Versioned<LogDay> day) {
    return begun(day.state());
  }

  private static LogDay.Begun begun(LogDay state) {
    return switch (state) {
      case LogDay.Begun begun -> begun;
      case LogDay.Unopened none -> throw new Unknown("digest-unknown");
    };
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Programme.ZONE).toInstant();
  }

  private static CommandContext context(LocalDate day, String what, Instant now) {
    return new CommandContext(ACTOR, day + "-" + what, now);
  }
}
