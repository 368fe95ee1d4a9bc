package kh.ccc.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A supervised child process: until it is stopped, it is started again whenever it dies. */
public final class Child {
  private final ChildSpec spec;
  private final ChildEvents events;
  private final Backoff backoff = new Backoff();
  private @Nullable Process process;
  private boolean wanted;
  private int deaths;

  /** A child that does not run yet. */
  public Child(ChildSpec spec, ChildEvents events) {
    this.spec = spec;
    this.events = events;
  }

  /** What it runs. */
  public ChildSpec spec() {
    return spec;
  }

  /** Starts the process and from now on keeps it running. */
  public synchronized void start() {
    wanted = true;
    launch();
  }

  /** The process that runs now or ran last. */
  public synchronized ProcessHandle handle() {
    if (process == null) {
      throw new IllegalStateException(spec.name() + " was never started");
    }
    return process.toHandle();
  }

  /** How often it has died by itself. */
  public synchronized int deaths() {
    return deaths;
  }

  /** Asks the process to end, waits, and kills it when the patience is over. */
  public void stop(Duration patience) throws InterruptedException {
    Process last;
    synchronized (this) {
      wanted = false;
      last = process;
    }
    if (last == null) {
      return;
    }
    last.destroy();
    if (!last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      last.destroyForcibly().waitFor();
    }
  }

  private void launch() {
    var builder = new ProcessBuilder(spec.command());
    builder.environment().putAll(spec.environment());
    builder.redirectErrorStream(true);
    File log = spec.log().toFile();
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    try {
      var started = builder.start();
      process = started;
      var since = Instant.now();
      events.started(this);
      var _ = started.onExit().thenAccept(ended -> ended(ended, since));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + spec.name(), e);
    }
  }

  private void ended(Process ended, Instant since) {
    Duration pause;
    synchronized (this) {
      if (!wanted) {
        return;
      }
      deaths++;
      pause = backoff.after(Duration.between(since, Instant.now()));
    }
    events.died(this, ended.exitValue(), pause);
    Thread.ofVirtual().name("restart-" + spec.name()).start(() -> startAfter(pause));
  }

  private void startAfter(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    synchronized (this) {
      if (wanted) {
        launch();
      }
    }
  }
}
