package kh.ccc.certification.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Issues again, under the key that signs now, what a withdrawn key signed. What is left to do
 * follows from the credentials themselves, so that a run that broke off is taken up by the next.
 */
public final class Reissues {

  private static final int BATCH = 500;

  /** Enough to keep the processors busy while others wait for the store. */
  private static final int AT_ONCE = 8;

  private final Credentials credentials;
  private final CredentialCommands commands;
  private final IssuerKeys keys;
  private final ReissueLog log;
  private final Clock clock;

  public Reissues(
      Credentials credentials,
      CredentialCommands commands,
      IssuerKeys keys,
      ReissueLog log,
      Clock clock) {
    this.credentials = credentials;
    this.commands = commands;
    this.keys = keys;
    this.log = log;
    this.clock = clock;
  }

  /**
   * How far the work for a withdrawn key has come.
   *
   * @param total credentials that it had signed when it was withdrawn
   * @param remaining those that wait for another signature
   * @param finishedAt absent while some wait
   */
  public record Progress(
      String keyId, long total, long remaining, Instant startedAt, @Nullable Instant finishedAt) {}

  /** The work for all keys that were ever withdrawn, in the order in which it began. */
  public List<Progress> progress() {
    return log.all().stream().map(this::current).toList();
  }

  private Progress current(ReissueLog.Entry entry) {
    long remaining = entry.finishedAt() == null ? credentials.countSignedWith(entry.keyId()) : 0;
    return new Progress(
        entry.keyId(), entry.total(), remaining, entry.startedAt(), entry.finishedAt());
  }

  /** Does what there is to do; called again and again, also by several instances at once. */
  public void runDue() {
    for (IssuerKey key : keys.ring().keys()) {
      if (key.isCompromised() && !log.isFinished(key.id())) {
        log.begin(key.id(), credentials.countSignedWith(key.id()), clock.instant());
        signAgain(key.id());
      }
    }
  }

  private void signAgain(String keyId) {
    String after = "";
    List<String> batch = credentials.signedWith(keyId, after, BATCH);
    while (!batch.isEmpty()) {
      signAgain(keyId, batch);
      after = batch.getLast();
      batch = credentials.signedWith(keyId, after, BATCH);
    }
    if (credentials.countSignedWith(keyId) == 0) {
      log.finish(keyId, clock.instant());
    }
  }

  private void signAgain(String keyId, List<String> batch) {
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String id : batch) {
        places.acquireUninterruptibly();
        threads.execute(() -> {
          try {
            commands.signAgain(id, keyId, context(keyId));
          } finally {
            places.release();
          }
        });
      }
    }
  }

  private CommandContext context(String keyId) {
    return new CommandContext("system:credentials", "withdrawal-of-" + keyId, clock.instant());
  }
}
