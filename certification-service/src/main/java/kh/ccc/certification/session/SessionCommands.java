package kh.ccc.certification.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kh.ccc.certification.application.Agendas;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.application.Sitting;
import kh.ccc.certification.application.Sittings;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Plans, holds and closes the committee's sessions. */
public final class SessionCommands {

  private final Aggregates<Session, SessionEvent> sessions;
  private final Agendas agendas;
  private final Applications applications;
  private final SessionMotions motions;
  private final Sittings sittings;
  private final Presiding presiding;

  /**
   * @param quorum fewest members for opening a session and for a resolution
   */
  public SessionCommands(
      Aggregates<Session, SessionEvent> sessions,
      Agendas agendas,
      Applications applications,
      SessionMotions motions,
      Sittings sittings,
      int quorum,
      Signatory signatory) {
    this.sessions = sessions;
    this.agendas = agendas;
    this.applications = applications;
    this.motions = motions;
    this.sittings = sittings;
    this.presiding = new Presiding(quorum, signatory);
  }

  /** The session with that id; unknown when there is none. */
  public Versioned<Session> find(String id) {
    return sessions.find(id).orElseThrow(SessionRefusals::unknown);
  }

  public Versioned<Session> plan(SessionCommand.PlanSession plan, CommandContext context) {
    String id = context.newId("session");
    return sessions.execute(id, context, state -> presiding.plan(state, id, plan, context));
  }

  public Versioned<Session> cancel(
      String id, SessionCommand.Cancel cancel, long version, CommandContext context) {
    return execute(id, version, context, known -> Presiding.cancel(known, cancel, context));
  }

  public Versioned<Session> open(
      String id, SessionCommand.OpenSession open, long version, CommandContext context) {
    return execute(id, version, context, known -> presiding.open(known, open, context));
  }

  public Versioned<Session> attendance(
      String id, SessionCommand.ChangeAttendance change, long version, CommandContext context) {
    return execute(id, version, context, known -> Presiding.attendance(known, change, context));
  }

  /** The cases of the session's agenda with all that happened to them, as they came in. */
  private List<Application.Submitted> cases(String id) {
    return applications.ofSession(id).stream().map(ApplicationId::new).map(agendas::find).toList();
  }

  /** Puts all of these cases on the agenda, or none when one of them cannot be. */
  public void putOnAgenda(String id, List<String> cases, CommandContext context) {
    Session.Known session = known(find(id).state());
    Sitting sitting = CommitteeSittings.sitting(id, session);
    List<FieldError> unknown = new ArrayList<>();
    for (int n = 0; n < cases.size(); n++) {
      check(session, sitting, cases.get(n), "/applications/" + n, unknown);
    }
    Invalid.throwIfAny(unknown);
    cases.forEach(one -> agendas.put(new ApplicationId(one), sitting, sittings, context));
  }

  private void check(
      Session.Known session,
      Sitting sitting,
      String application,
      String pointer,
      List<FieldError> errors) {
    try {
      Application.Submitted found =
          agendas.check(new ApplicationId(application), sitting, sittings);
      if (!found.dossier().area().startsWith(session.plan().area())) {
        throw SessionRefusals.outsideOfTheArea(session.plan().area());
      }
    } catch (Unknown unknown) {
      errors.add(new FieldError(pointer, "application-not-known"));
    }
  }

  public void takeOffAgenda(String id, String application, CommandContext context) {
    find(id);
    agendas.takeOff(new ApplicationId(application), id, context);
  }

  /** Proposes one resolution on the given cases, or on all that are uncontested. */
  public Versioned<Session> propose(
      String id, SessionCommand.ProposeBatch propose, long version, CommandContext context) {
    return execute(id, version, context, known -> Presiding.propose(known, propose, context));
  }

  /** The uncontested cases of the agenda, as many as one resolution takes. */
  public List<String> uncontested(String id) {
    return applications.uncontested(id, Batch.MOST);
  }

  public Versioned<Session> vote(
      String id, SessionCommand.VoteOnBatch vote, CommandContext context) {
    return execute(id, context, known -> Presiding.vote(known, vote, context));
  }

  public Versioned<Session> remove(
      String id, SessionCommand.RemoveFromBatch remove, CommandContext context) {
    return execute(id, context, known -> Presiding.remove(known, remove, context));
  }

  public Versioned<Session> carry(
      String id, SessionCommand.CarryBatch carry, long version, CommandContext context) {
    return execute(id, version, context, known -> presiding.carry(known, carry, context));
  }

  /** Ends the session with its minutes; what was not decided leaves its agenda. */
  public Versioned<Session> close(String id, long version, CommandContext context) {
    return execute(
        id,
        version,
        context,
        known -> {
          Session.Open open = Presiding.open(known);
          Presiding.requireNothingRunning(open);
          Minutes minutes =
              MinutesWriter.minutes(open, cases(id), motions.ofSession(id), context.at());
          return presiding.close(open, minutes, context);
        });
  }

  private Versioned<Session> execute(
      String id,
      long version,
      CommandContext context,
      Function<Session.Known, List<SessionEvent>> decide) {
    return sessions.execute(id, version, context, state -> decide.apply(known(state)));
  }

  private Versioned<Session> execute(
      String id, CommandContext context, Function<Session.Known, List<SessionEvent>> decide) {
    return sessions.execute(id, context, state -> decide.apply(known(state)));
  }

  /** A resolution on many cases of a session that is open or over. */
  public static Batch batch(Session session, String id) {
    Map<String, Batch> batches =
        switch (known(session)) {
          case Session.Open open -> open.batches();
          case Session.Closed closed -> closed.batches();
          case Session.Planned planned -> Map.of();
          case Session.Cancelled cancelled -> Map.of();
        };
    return Optional.ofNullable(batches.get(id)).orElseThrow(SessionRefusals::batchUnknown);
  }

  public static Session.Known known(Session state) {
    return switch (state) {
      case Session.Known known -> known;
      case Session.NotPlanned none -> throw SessionRefusals.unknown();
    };
  }
}
