package kh.ccc.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMillis(20);

  private final AtomicInteger steps = new AtomicInteger();
  private @Nullable WorkLoop loop;

  @AfterEach
  void stop() {
    if (loop != null) {
      loop.stop();
    }
  }

  @Test
  void looksAtItsStartAndRestsWithoutNews() {
    start(NEVER, () -> steps.incrementAndGet() < 3);

    await().until(() -> steps.get() == 3);
    await().during(Duration.ofMillis(100)).until(() -> steps.get() == 3);
  }

  @Test
  void newsWakeIt() {
    WorkLoop woken = start(NEVER, () -> steps.incrementAndGet() < 0);
    await().until(() -> steps.get() == 1);

    woken.wake();

    await().until(() -> steps.get() == 2);
  }

  @Test
  void looksAgainWithoutNews() {
    start(SOON, () -> steps.incrementAndGet() < 0);

    await().until(() -> steps.get() > 3);
  }

  @Test
  void goesOnAfterAFailure() {
    start(
        SOON,
        () -> {
          if (steps.incrementAndGet() == 1) {
            throw new IllegalStateException("the first one fails");
          }
          return false;
        });

    await().until(() -> steps.get() > 1);
  }

  @Test
  void restsWhenItIsStoppedAndCanBeStartedAgain() {
    WorkLoop again = start(SOON, () -> steps.incrementAndGet() < 0);
    again.stop();
    assertThat(again.isRunning()).isFalse();

    int before = steps.get();
    again.start();

    assertThat(again.isRunning()).isTrue();
    await().until(() -> steps.get() > before);
  }

  private WorkLoop start(Duration look, WorkLoop.Work work) {
    WorkLoop started = new WorkLoop("test", look, work);
    loop = started;
    started.start();
    return started;
  }
}
