package kh.ccc.platform.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that does what waits to be done: woken by news, and looking now and then for what a
 * dead process left behind. What fails is tried again after a pause.
 */
public final class WorkLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(WorkLoop.class);

  private final String name;
  private final Duration look;
  private final Work work;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /** A step of the work. */
  @FunctionalInterface
  public interface Work {

    /** True when there was something to do, so that there may be more at once. */
    boolean step();
  }

  /**
   * @param name of the work, for the thread and the log
   * @param look how long the loop rests without news, and after a failure
   */
  public WorkLoop(String name, Duration look, Work work) {
    this.name = name;
    this.look = look;
    this.work = work;
  }

  /** A loop whose every step does all there is to do at that time. */
  public static WorkLoop repeating(String name, Duration look, Runnable all) {
    return new WorkLoop(
        name,
        look,
        () -> {
          all.run();
          return false;
        });
  }

  /** There is something to do. */
  public void wake() {
    news.release();
  }

  private void run() {
    while (isRunner()) {
      try {
        if (!work.step()) {
          awaitNews();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (isRunner()) {
          log.warn("{} will be tried again: {}", name, e.toString());
          pause();
        }
      }
    }
  }

  private boolean isRunner() {
    return thread == Thread.currentThread();
  }

  private void awaitNews() throws InterruptedException {
    if (news.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void pause() {
    try {
      Thread.sleep(look);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
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
