package kh.ccc.certification;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kh.ccc.certification.session.BatchStart;
import kh.ccc.certification.session.BatchWork;
import kh.ccc.certification.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works on adopted resolutions: woken when one is adopted, and looking now and then for one that a
 * dead process left behind. Two instances may work on the same one; each case still happens once.
 */
final class BatchWorker implements SmartLifecycle, BatchStart {

  private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);
  private static final long SECONDS_BETWEEN_LOOKS = 2;

  private final Sessions sessions;
  private final BatchWork work;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;

  BatchWorker(Sessions sessions, BatchWork work) {
    this.sessions = sessions;
    this.work = work;
  }

  @Override
  public void wake() {
    news.release();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        List<String> running = sessions.running();
        running.forEach(work::workOn);
        if (running.isEmpty() && news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("resolutions on many cases will be tried again: {}", e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().name("resolutions").daemon().unstarted(this::run);
    thread = worker;
    worker.start();
  }

  @Override
  public void stop() {
    @Nullable Thread worker = thread;
    thread = null;
    if (worker != null) {
      worker.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
