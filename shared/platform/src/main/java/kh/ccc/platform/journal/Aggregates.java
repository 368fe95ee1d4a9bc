package kh.ccc.platform.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads and changes the aggregates of one kind: load, decide, append, project the own view, wake
 * the relay.
 */
public final class Aggregates<S, E> {

  /** Writers that meet decide again; more rounds than this means something else is wrong. */
  private static final int MOST_ATTEMPTS = 50;

  private final AggregateType<S, E> type;
  private final Journal journal;
  private final ViewProjector<S> views;
  private final RelayWake wake;

  public Aggregates(
      AggregateType<S, E> type, Journal journal, ViewProjector<S> views, RelayWake wake) {
    this.type = type;
    this.journal = journal;
    this.views = views;
    this.wake = wake;
  }

  /** The aggregate now; empty when nothing ever happened to it. */
  public Optional<Versioned<S>> find(String id) {
    return Optional.of(fold(id, read(id))).filter(found -> found.version() > 0);
  }

  /** The aggregate as it stood at that moment. */
  public Optional<Versioned<S>> findAsOf(String id, Instant moment) {
    List<Commit> until = read(id).stream().filter(c -> !c.at().isAfter(moment)).toList();
    return Optional.of(fold(id, until)).filter(found -> found.version() > 0);
  }

  /** What happened to the aggregate, oldest first. */
  public List<Happening<E>> history(String id) {
    return read(id).stream()
        .flatMap(commit ->
            commit.events().stream()
                .map(event ->
                    new Happening<>(commit.at(), commit.actor(), type.events().decode(event))))
        .toList();
  }

  /** Decides on the newest state, again when another writer was first. */
  public Versioned<S> execute(
      String id, CommandContext context, Function<S, List<? extends E>> decide) {
    return execute(id, null, context, decide);
  }

  /**
   * Decides on the state and commits the events. A repeated command id changes nothing and answers
   * with the state as it is.
   *
   * @param expectedVersion the version that the caller saw, or null for whichever is newest
   * @throws StaleVersion when the aggregate has moved on from the expected version
   */
  public Versioned<S> execute(
      String id,
      @Nullable Long expectedVersion,
      CommandContext context,
      Function<S, List<? extends E>> decide) {
    for (int attempt = 1; ; attempt++) {
      try {
        return executeOnce(id, expectedVersion, context, decide);
      } catch (Journal.ConcurrentCommit concurrent) {
        if (attempt == MOST_ATTEMPTS) {
          throw concurrent;
        }
      }
    }
  }

  private Versioned<S> executeOnce(
      String id,
      @Nullable Long expectedVersion,
      CommandContext context,
      Function<S, List<? extends E>> decide) {
    List<Commit> commits = read(id);
    Versioned<S> before = fold(id, commits);
    if (commits.stream().anyMatch(commit -> isOf(commit, context))) {
      return before;
    }
    if (expectedVersion != null && expectedVersion != before.version()) {
      throw new StaleVersion(type.stream(id), expectedVersion, before.version());
    }
    List<? extends E> events = decide.apply(before.state());
    if (events.isEmpty()) {
      return before;
    }
    return commit(context, commits, before, events);
  }

  private static boolean isOf(Commit commit, CommandContext context) {
    return commit.commandId().equals(context.commandId()) && commit.actor().equals(context.actor());
  }

  private Versioned<S> commit(
      CommandContext context, List<Commit> commits, Versioned<S> before, List<? extends E> events) {
    Commit commit = commitOf(context, commits, before, events);
    journal.append(commit);
    Versioned<S> after = fold(before, events);
    views.project(after);
    wake.committed(commit);
    return after;
  }

  /**
   * Redoes the own view from the journal; the relay calls it for a commit that nobody projected.
   */
  void projectAgain(Commit commit) {
    String id = type.idOf(commit.stream());
    views.project(fold(id, read(id)));
  }

  String category() {
    return type.category();
  }

  private List<Commit> read(String id) {
    return journal.read(type.stream(id));
  }

  private Versioned<S> fold(String id, List<Commit> commits) {
    S state = type.initial();
    for (Commit commit : commits) {
      for (RecordedEvent event : commit.events()) {
        state = type.fold().apply(state, type.events().decode(event));
      }
    }
    return new Versioned<>(id, commits.size(), state);
  }

  private Versioned<S> fold(Versioned<S> before, List<? extends E> events) {
    S state = before.state();
    for (E event : events) {
      state = type.fold().apply(state, event);
    }
    return new Versioned<>(before.id(), before.version() + 1, state);
  }

  private Commit commitOf(
      CommandContext context, List<Commit> commits, Versioned<S> before, List<? extends E> events) {
    String stream = type.stream(before.id());
    long seq = before.version() + 1;
    List<RecordedEvent> recorded = new ArrayList<>();
    List<OutgoingMessage> messages = new ArrayList<>();
    S state = before.state();
    for (E event : events) {
      S next = type.fold().apply(state, event);
      recorded.add(type.events().encode(event));
      for (Message<?> message : type.messages().of(state, event, next)) {
        messages.add(outgoing(message, stream + "/" + seq + "/" + messages.size()));
      }
      state = next;
    }
    return new Commit(
            type.category(),
            stream,
            seq,
            notBefore(commits, context.at()),
            context.actor(),
            context.commandId(),
            recorded,
            messages,
            commits.isEmpty() ? "" : commits.getLast().hash(),
            "")
        .sealed();
  }

  /** Time never runs backwards in a stream, even when the machine's clock does. */
  private static Instant notBefore(List<Commit> commits, Instant at) {
    return commits.isEmpty() || commits.getLast().at().isBefore(at) ? at : commits.getLast().at();
  }

  private static OutgoingMessage outgoing(Message<?> message, String id) {
    return new OutgoingMessage(
        id,
        message.type().topic().name(),
        message.key(),
        message.type().name(),
        JournalJson.MAPPER.writeValueAsString(message.body()));
  }
}
