package kh.ccc.certification.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.BatchResolution;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumbers;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;

/**
 * Carries resolutions on many cases out. The adoption in the session's journal is the order; each
 * case is one command that changes nothing when it is repeated, so that whoever takes over from a
 * process that died begins at the top and each certificate still comes to be once. A fault of the
 * store ends the work; it is taken up again.
 */
public final class BatchWork {

  private final Aggregates<Session, SessionEvent> sessions;
  private final ApplicationCommands applications;
  private final CertificateNumbers numbers;
  private final Supplier<Instant> clock;
  private final int atOnce;

  /**
   * @param atOnce how many cases are carried out at the same time
   */
  public BatchWork(
      Aggregates<Session, SessionEvent> sessions,
      ApplicationCommands applications,
      CertificateNumbers numbers,
      Supplier<Instant> clock,
      int atOnce) {
    this.sessions = sessions;
    this.applications = applications;
    this.numbers = numbers;
    this.clock = clock;
    this.atOnce = atOnce;
  }

  /** Carries out whatever is adopted in that session and not finished. */
  public void workOn(String session) {
    if (sessions.find(session).map(Versioned::state).orElse(null) instanceof Session.Open open) {
      for (Batch batch : open.batches().values()) {
        Batch.Carried carried = batch.carried();
        if (batch.status() == Batch.Status.RUNNING && carried != null) {
          reserveNumbers(batch, carried);
          finish(session, batch, carryOut(batch, resolution(session, batch, carried)));
        }
      }
    }
  }

  private static BatchResolution resolution(String session, Batch batch, Batch.Carried carried) {
    return new BatchResolution(
        batch.batchId(),
        session,
        carried.reference(),
        batch.text(),
        carried.chair(),
        carried.at(),
        batch.votes());
  }

  /**
   * Numbers follow the agenda, whichever case is carried out first. A case that is left over has
   * its number when it is granted later.
   */
  private void reserveNumbers(Batch batch, Batch.Carried carried) {
    int year = Programme.dayOf(carried.at()).getYear();
    batch.items().forEach(item -> numbers.reserve(CertificateId.forApplication(item), year));
  }

  /**
   * Begun in the order of the agenda, several at once: most of the time each waits for the store.
   * The first fault stops those that have not begun.
   */
  private List<Batch.LeftOver> carryOut(Batch batch, BatchResolution resolution) {
    AtomicBoolean broken = new AtomicBoolean();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<Optional<Batch.LeftOver>>> cases =
          batch.items().stream()
              .map(item -> threads.submit(() -> carryUnless(broken, item, resolution)))
              .toList();
      return cases.stream().flatMap(one -> result(one).stream()).toList();
    }
  }

  private Optional<Batch.LeftOver> carryUnless(
      AtomicBoolean broken, String item, BatchResolution resolution) {
    if (broken.get()) {
      return Optional.empty();
    }
    boolean done = false;
    try {
      Optional<Batch.LeftOver> leftOver = carry(item, resolution);
      done = true;
      return leftOver;
    } finally {
      if (!done) {
        broken.set(true);
      }
    }
  }

  /** The fault of a case is the fault of the work: nothing is finished then. */
  private static Optional<Batch.LeftOver> result(Future<Optional<Batch.LeftOver>> one) {
    try {
      return one.get();
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a case could not be carried out", fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the work was stopped", interrupted);
    }
  }

  private Optional<Batch.LeftOver> carry(String item, BatchResolution resolution) {
    try {
      Application state = applications.carry(new ApplicationId(item), resolution).state();
      return state instanceof Application.Granted
          ? Optional.empty()
          : Optional.of(new Batch.LeftOver(item, "application-contested"));
    } catch (Refusal refusal) {
      return Optional.of(new Batch.LeftOver(item, refusal.code()));
    } catch (Unknown unknown) {
      return Optional.of(new Batch.LeftOver(item, unknown.code()));
    } catch (Invalid invalid) {
      return Optional.of(new Batch.LeftOver(item, invalid.errors().getFirst().code()));
    }
  }

  private void finish(String session, Batch batch, List<Batch.LeftOver> leftOver) {
    Batch.Result result =
        new Batch.Result(batch.items().size() - leftOver.size(), leftOver, clock.get());
    CommandContext context =
        new CommandContext("system:batch", "finished-" + batch.batchId(), result.at());
    sessions.execute(
        session,
        context,
        state -> Presiding.finish(SessionCommands.known(state), batch.batchId(), result));
  }
}
