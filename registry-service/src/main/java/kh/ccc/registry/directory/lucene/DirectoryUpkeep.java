package kh.ccc.registry.directory.lucene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.directory.Directory;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.directory.DirectorySource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the search index equal to the views: what this instance changes is found by the very next
 * search, what other instances change within seconds, what was missed while down at the next start.
 */
public final class DirectoryUpkeep implements Directory, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DirectoryUpkeep.class);
  private static final int BATCH = 500;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(5);

  /** Clocks of instances differ, and a write may take a while to be seen. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final LuceneDirectory index;
  private final DirectorySource source;
  private final Clock clock;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore wake = new Semaphore(0);

  /** What was seen of the last minute, by organization: a change is read once, not twice. */
  private final Map<String, Instant> seen = new HashMap<>();

  private Instant lookedAround = Instant.EPOCH;
  private LocalDate lastDay = LocalDate.EPOCH;
  private volatile boolean applying;
  private volatile @Nullable Thread thread;

  public DirectoryUpkeep(LuceneDirectory index, DirectorySource source, Clock clock) {
    this.index = index;
    this.source = source;
    this.clock = clock;
  }

  /** The organization or its certificate changed. */
  public void changed(String cboId) {
    changed.add(cboId);
    wake.release();
  }

  @Override
  public DirectoryPage search(DirectoryQuery query, DirectoryPage.@Nullable After after, int most) {
    // In this order: what is being applied was taken off the set after `applying` was raised.
    if (!changed.isEmpty() || applying) {
      applyChanges();
    }
    return index.search(query, after, most);
  }

  @Override
  public DirectoryPage among(DirectoryQuery query, Collection<String> cboIds, int most) {
    if (!changed.isEmpty() || applying) {
      applyChanges();
    }
    return index.among(query, cboIds, most);
  }

  private void applyChanges() {
    lock.lock();
    try {
      applying = true;
      while (!changed.isEmpty()) {
        apply(changed.stream().limit(BATCH).toList());
      }
    } finally {
      applying = false;
      lock.unlock();
    }
  }

  private void apply(List<String> batch) {
    // Taken off before reading: a change during the reading comes back and is read again.
    batch.forEach(changed::remove);
    boolean applied = false;
    try {
      index.replace(batch, source.entries(batch));
      applied = true;
    } finally {
      if (!applied) {
        changed.addAll(batch);
      }
    }
  }

  /** Brings the index up to date: from its watermark, or from nothing. */
  private void catchUp() {
    Instant now = clock.instant();
    @Nullable String watermark = index.watermarkFound();
    if (watermark == null) {
      source.readAll(
          entries -> index.replace(entries.stream().map(entry -> entry.cboId()).toList(), entries));
    } else {
      changed.addAll(source.changedSince(Instant.parse(watermark).minus(OVERLAP)).keySet());
      applyChanges();
    }
    lookedAround = now;
    lastDay = Programme.dayOf(now);
    index.save(now.toString());
  }

  private void lookAround() {
    Instant now = clock.instant();
    Map<String, Instant> recent = source.changedSince(lookedAround.minus(OVERLAP));
    recent.forEach((id, at) -> {
      if (!at.equals(seen.get(id))) {
        changed.add(id);
      }
    });
    applyChanges();
    seen.clear();
    seen.putAll(recent);
    noticeNewDay(Programme.dayOf(now));
    lookedAround = now;
    index.save(now.toString());
  }

  /** A certificate ends with its last day; nobody sends an event for that. */
  private void noticeNewDay(LocalDate today) {
    if (today.isAfter(lastDay)) {
      changed.addAll(source.endingBetween(lastDay.minusDays(1), today.minusDays(1)));
      applyChanges();
      lastDay = today;
    }
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        awaitChange();
        if (!changed.isEmpty()) {
          applyChanges();
        }
        if (!clock.instant().isBefore(lookedAround.plus(LOOK_AROUND))) {
          lookAround();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("the directory will be brought up to date later: {}", e.toString());
        pause();
      }
    }
  }

  private void awaitChange() throws InterruptedException {
    boolean woken = wake.tryAcquire(1, TimeUnit.SECONDS);
    if (woken) {
      wake.drainPermits();
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
  }

  @Override
  public void start() {
    catchUp();
    Thread worker = Thread.ofPlatform().name("directory").daemon().unstarted(this::run);
    thread = worker;
    worker.start();
  }

  @Override
  public void stop() {
    @Nullable Thread worker = thread;
    thread = null;
    if (worker != null) {
      wakeAndJoin(worker);
    }
  }

  /** Never interrupted: Lucene closes the files of a thread that is interrupted while it writes. */
  private void wakeAndJoin(Thread worker) {
    wake.release();
    try {
      worker.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** After the stores are prepared, before anything is consumed or served. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 2000;
  }
}
