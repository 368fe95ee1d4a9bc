package kh.ccc.certification.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.ccc.certification.application.Choice;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;

/** What may happen in a session, and when. */
final class Presiding {

  private final int quorum;
  private final Signatory signatory;

  Presiding(int quorum, Signatory signatory) {
    this.quorum = quorum;
    this.signatory = signatory;
  }

  List<SessionEvent> plan(
      Session state, String id, SessionCommand.PlanSession command, CommandContext context) {
    if (state instanceof Session.Known) {
      return List.of();
    }
    Set<String> members = new LinkedHashSet<>(command.members());
    members.add(command.chair());
    List<FieldError> errors = new ArrayList<>();
    if (command.day().isBefore(context.today())) {
      errors.add(new FieldError("/day", "day-in-the-past"));
    }
    if (members.size() < quorum) {
      errors.add(new FieldError("/members", "fewer-than-quorum", Map.of("quorum", quorum)));
    }
    Invalid.throwIfAny(errors);
    Plan plan =
        new Plan(
            id,
            command.area(),
            command.day(),
            command.place(),
            command.chair(),
            List.copyOf(members));
    return List.of(new SessionEvent.Planned(plan));
  }

  static List<SessionEvent> cancel(
      Session.Known session, SessionCommand.Cancel command, CommandContext context) {
    return switch (session) {
      case Session.Planned planned ->
          List.of(new SessionEvent.Cancelled(command.reason(), context.at()));
      case Session.Open open -> throw needs(open, Session.Status.PLANNED);
      case Session.Closed closed -> throw needs(closed, Session.Status.PLANNED);
      case Session.Cancelled cancelled -> throw needs(cancelled, Session.Status.PLANNED);
    };
  }

  List<SessionEvent> open(
      Session.Known session, SessionCommand.OpenSession command, CommandContext context) {
    if (!(session instanceof Session.Planned planned)) {
      throw needs(session, Session.Status.PLANNED);
    }
    requireChair(planned.plan(), context);
    if (context.today().isBefore(planned.plan().day())) {
      throw SessionRefusals.tooEarly(planned.plan().day());
    }
    List<String> present = present(planned.plan(), command.present());
    if (present.size() < quorum) {
      throw SessionRefusals.quorumNotPresent(quorum, present.size());
    }
    return List.of(new SessionEvent.Opened(present, context.at()));
  }

  static List<SessionEvent> attendance(
      Session.Known session, SessionCommand.ChangeAttendance command, CommandContext context) {
    Session.Open open = open(session);
    requireChair(open.plan(), context);
    List<String> present = present(open.plan(), command.present());
    return open.present().equals(Set.copyOf(present))
        ? List.of()
        : List.of(new SessionEvent.AttendanceChanged(present, context.at()));
  }

  static List<SessionEvent> propose(
      Session.Known session, SessionCommand.ProposeBatch command, CommandContext context) {
    Session.Open open = open(session);
    requireChair(open.plan(), context);
    if (command.items().isEmpty()) {
      throw SessionRefusals.batchEmpty();
    }
    return List.of(
        new SessionEvent.BatchProposed(
            context.newId("batch"), command.text(), command.items().stream().distinct().toList()));
  }

  static List<SessionEvent> vote(
      Session.Known session, SessionCommand.VoteOnBatch command, CommandContext context) {
    Session.Open open = open(session);
    Batch batch = proposed(open.batch(command.batchId()));
    requirePresent(open, context);
    return command.choice() == batch.votes().get(context.actor())
        ? List.of()
        : List.of(
            new SessionEvent.BatchVoted(
                batch.batchId(), context.actor(), command.choice(), context.at()));
  }

  static List<SessionEvent> remove(
      Session.Known session, SessionCommand.RemoveFromBatch command, CommandContext context) {
    Session.Open open = open(session);
    Batch batch = proposed(open.batch(command.batchId()));
    requirePresent(open, context);
    return batch.items().contains(command.applicationId())
        ? List.of(
            new SessionEvent.BatchItemRemoved(
                batch.batchId(), command.applicationId(), context.actor()))
        : List.of();
  }

  /** What is sealed of a resolution on many cases. */
  record Adopted(
      String reference,
      String session,
      String text,
      List<String> items,
      Map<String, Choice> votes,
      String chair,
      Instant at) {}

  List<SessionEvent> carry(
      Session.Known session, SessionCommand.CarryBatch command, CommandContext context) {
    Session.Open open = open(session);
    requireChair(open.plan(), context);
    Batch batch = proposed(open.batch(command.batchId()));
    if (batch.items().isEmpty()) {
      throw SessionRefusals.batchEmpty();
    }
    long votes = batch.votesFor(Choice.GRANT);
    long cast = batch.votes().size() - batch.votesFor(Choice.ABSTAIN);
    if (cast < quorum || 2 * votes <= cast) {
      throw SessionRefusals.batchWithoutMajority(votes, cast, quorum);
    }
    String reference = "RES-%s-%s".formatted(context.today(), batch.batchId().substring(0, 8));
    Seal seal =
        signatory.seal(
            new Adopted(
                reference,
                open.plan().sessionId(),
                batch.text(),
                batch.items(),
                batch.votes(),
                context.actor(),
                context.at()));
    return List.of(
        new SessionEvent.BatchCarried(
            batch.batchId(), new Batch.Carried(reference, context.actor(), context.at(), seal)));
  }

  static List<SessionEvent> finish(Session.Known session, String batchId, Batch.Result result) {
    return session instanceof Session.Open open
            && open.batch(batchId).status() == Batch.Status.RUNNING
        ? List.of(new SessionEvent.BatchFinished(batchId, result))
        : List.of();
  }

  List<SessionEvent> close(Session.Known session, Minutes minutes, CommandContext context) {
    Session.Open open = open(session);
    requireChair(open.plan(), context);
    requireNothingRunning(open);
    return List.of(new SessionEvent.Closed(minutes, signatory.seal(minutes)));
  }

  static void requireNothingRunning(Session.Open open) {
    boolean running =
        open.batches().values().stream().anyMatch(batch -> batch.status() == Batch.Status.RUNNING);
    if (running) {
      throw SessionRefusals.batchRunning();
    }
  }

  /** The chair among them; only members who were invited. */
  private static List<String> present(Plan plan, List<String> given) {
    List<FieldError> errors = new ArrayList<>();
    for (int n = 0; n < given.size(); n++) {
      if (!plan.members().contains(given.get(n))) {
        errors.add(new FieldError("/present/" + n, "not-a-member"));
      }
    }
    if (!given.contains(plan.chair())) {
      errors.add(new FieldError("/present", "chair-missing"));
    }
    Invalid.throwIfAny(errors);
    return given.stream().distinct().sorted().toList();
  }

  static Session.Open open(Session.Known session) {
    if (session instanceof Session.Open open) {
      return open;
    }
    throw needs(session, Session.Status.OPEN);
  }

  private static Batch proposed(Batch batch) {
    if (batch.status() != Batch.Status.PROPOSED) {
      throw SessionRefusals.batchNotInThatState(batch);
    }
    return batch;
  }

  private static void requireChair(Plan plan, CommandContext context) {
    if (!plan.chair().equals(context.actor())) {
      throw SessionRefusals.notInTheChair();
    }
  }

  private static void requirePresent(Session.Open open, CommandContext context) {
    if (!open.present().contains(context.actor())) {
      throw SessionRefusals.notPresent();
    }
  }

  private static RuntimeException needs(Session.Known session, Session.Status needed) {
    return SessionRefusals.notInThatState(session, needed);
  }
}
