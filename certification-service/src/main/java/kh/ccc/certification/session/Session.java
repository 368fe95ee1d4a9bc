package kh.ccc.certification.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A session of the certification committee, from its plan to its minutes. */
public sealed interface Session {

  record NotPlanned() implements Session {}

  /** There is a plan, whatever became of it. */
  sealed interface Known extends Session {
    Plan plan();

    Status status();
  }

  /** The states by the names that the committee uses. */
  enum Status {
    PLANNED,
    OPEN,
    CLOSED,
    CANCELLED
  }

  record Planned(Plan plan) implements Known {
    @Override
    public Status status() {
      return Status.PLANNED;
    }
  }

  /**
   * @param present account ids of the members who are there now
   * @param attended account ids of all who have been there
   * @param batches by id, in the order in which they were proposed
   */
  record Open(
      Plan plan,
      Instant openedAt,
      SortedSet<String> present,
      SortedSet<String> attended,
      Map<String, Batch> batches)
      implements Known {

    public Open {
      present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
      attended = Collections.unmodifiableSortedSet(new TreeSet<>(attended));
      batches = Collections.unmodifiableMap(new LinkedHashMap<>(batches));
    }

    @Override
    public Status status() {
      return Status.OPEN;
    }

    Open with(List<String> there) {
      SortedSet<String> ever = new TreeSet<>(attended);
      ever.addAll(there);
      return new Open(plan, openedAt, new TreeSet<>(there), ever, batches);
    }

    Open with(Batch batch) {
      Map<String, Batch> more = new LinkedHashMap<>(batches);
      more.put(batch.batchId(), batch);
      return new Open(plan, openedAt, present, attended, more);
    }

    Batch batch(String id) {
      return Optional.ofNullable(batches.get(id)).orElseThrow(SessionRefusals::batchUnknown);
    }
  }

  record Closed(Plan plan, Minutes minutes, Seal seal, Map<String, Batch> batches)
      implements Known {

    public Closed {
      batches = Collections.unmodifiableMap(new LinkedHashMap<>(batches));
    }

    @Override
    public Status status() {
      return Status.CLOSED;
    }
  }

  record Cancelled(Plan plan, String reason, Instant at) implements Known {
    @Override
    public Status status() {
      return Status.CANCELLED;
    }
  }

  static Session apply(Session state, SessionEvent event) {
    return switch (event) {
      case SessionEvent.Planned planned -> new Planned(planned.plan());
      case SessionEvent.Cancelled cancelled ->
          new Cancelled(known(state).plan(), cancelled.reason(), cancelled.at());
      case SessionEvent.Opened opened ->
          new Open(
              known(state).plan(),
              opened.at(),
              new TreeSet<>(opened.present()),
              new TreeSet<>(opened.present()),
              Map.of());
      case SessionEvent.AttendanceChanged changed -> open(state).with(changed.present());
      case SessionEvent.BatchProposed proposed ->
          open(state).with(Batch.proposed(proposed.batchId(), proposed.text(), proposed.items()));
      case SessionEvent.BatchVoted voted ->
          open(state)
              .with(open(state).batch(voted.batchId()).voted(voted.member(), voted.choice()));
      case SessionEvent.BatchItemRemoved removed ->
          open(state).with(open(state).batch(removed.batchId()).without(removed.applicationId()));
      case SessionEvent.BatchCarried carried ->
          open(state).with(open(state).batch(carried.batchId()).carried(carried.carried()));
      case SessionEvent.BatchFinished finished ->
          open(state).with(open(state).batch(finished.batchId()).finished(finished.result()));
      case SessionEvent.Closed closed ->
          new Closed(known(state).plan(), closed.minutes(), closed.seal(), open(state).batches());
    };
  }

  private static Open open(Session state) {
    if (state instanceof Open open) {
      return open;
    }
    throw new IllegalStateException("the session is not open");
  }

  private static Known known(Session state) {
    if (state instanceof Known known) {
      return known;
    }
    throw new IllegalStateException("the first event is not a plan");
  }
}
