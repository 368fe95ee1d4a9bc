package kh.ccc.platform.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kh.ccc.platform.journal.Publisher.Outgoing;
import kh.ccc.platform.work.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings every commit to the other services, in order per stream: woken by each append, with a
 * sweep as the safety net for what a dead process left behind. May send a message twice, never out
 * of order.
 */
public final class Relay implements RelayWake {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 500;
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final MongoJournal journal;
  private final Publisher publisher;
  private final RelayLease lease;
  private final Supplier<Map<String, Aggregates<?, ?>>> aggregates;

  private final WorkLoop loop = WorkLoop.repeating("relay", SWEEP, this::drain);

  /** Commits whose view was projected in their own request. */
  private final Set<String> projected = ConcurrentHashMap.newKeySet();

  /**
   * @param aggregates those of this service by category, asked for when first needed
   */
  public Relay(
      MongoJournal journal,
      Publisher publisher,
      RelayLease lease,
      Supplier<Map<String, Aggregates<?, ?>>> aggregates) {
    this.journal = journal;
    this.publisher = publisher;
    this.lease = lease;
    this.aggregates = aggregates;
  }

  @Override
  public void committed(Commit commit) {
    if (projected.size() < MOST_REMEMBERED) {
      projected.add(commit.id());
    }
    loop.wake();
  }

  /** Publishes all there is, as long as this instance holds the lease; for tests and the thread. */
  public void drain() {
    while (lease.hold()) {
      List<Commit> batch = journal.unpublished(BATCH);
      List<Commit> published = publish(batch);
      if (!published.isEmpty() && !lease.stillHeld()) {
        published.stream().map(Commit::stream).distinct().forEach(journal::publishHeadAgain);
        return;
      }
      journal.markPublished(published.stream().map(Commit::id).toList());
      if (published.size() < BATCH) {
        return;
      }
    }
  }

  /**
   * Sends a batch in waves. A wave holds the next message of each stream, so that a message which
   * the broker refuses can hold back its own stream and no other.
   */
  private List<Commit> publish(List<Commit> batch) {
    Map<String, List<Outgoing>> queues = new LinkedHashMap<>();
    Set<String> failed = new HashSet<>();
    for (Commit commit : batch) {
      if (!failed.contains(commit.stream()) && !projectedOrRedone(commit)) {
        failed.add(commit.stream());
      }
      if (!failed.contains(commit.stream())) {
        List<Outgoing> queue = queues.computeIfAbsent(commit.stream(), stream -> new ArrayList<>());
        commit.messages().forEach(message -> queue.add(new Outgoing(commit, message)));
      }
    }
    Map<String, Long> brokenAt = sendInWaves(queues);
    return batch.stream()
        .filter(commit -> queues.containsKey(commit.stream()))
        .filter(commit -> commit.seq() < brokenAt.getOrDefault(commit.stream(), Long.MAX_VALUE))
        .toList();
  }

  /** The seq, per stream, of the first commit that the broker did not take whole. */
  private Map<String, Long> sendInWaves(Map<String, List<Outgoing>> queues) {
    Map<String, Long> brokenAt = new HashMap<>();
    for (int n = 0; ; n++) {
      int wave = n;
      List<Outgoing> next =
          queues.values().stream()
              .filter(queue -> queue.size() > wave)
              .map(queue -> queue.get(wave))
              .filter(outgoing -> !brokenAt.containsKey(outgoing.commit().stream()))
              .toList();
      if (next.isEmpty()) {
        return brokenAt;
      }
      Set<Outgoing> sent = publisher.send(next);
      next.stream()
          .filter(outgoing -> !sent.contains(outgoing))
          .map(Outgoing::commit)
          .forEach(commit -> brokenAt.put(commit.stream(), commit.seq()));
    }
  }

  private boolean projectedOrRedone(Commit commit) {
    if (projected.remove(commit.id())) {
      return true;
    }
    Aggregates<?, ?> owner = aggregates.get().get(commit.category());
    if (owner == null) {
      throw new IllegalStateException("no aggregate of category " + commit.category());
    }
    try {
      owner.projectAgain(commit);
      return true;
    } catch (RuntimeException e) {
      log.error("view of {} not projected, will be tried again", commit.id(), e);
      return false;
    }
  }

  /** The thread of the relay. */
  WorkLoop loop() {
    return loop;
  }
}
