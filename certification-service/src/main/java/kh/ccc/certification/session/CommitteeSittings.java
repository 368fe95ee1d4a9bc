package kh.ccc.certification.session;

import java.util.Set;
import kh.ccc.certification.application.Sitting;
import kh.ccc.certification.application.Sittings;
import kh.ccc.platform.journal.Aggregates;

/** Tells applications where the sessions stand. */
public final class CommitteeSittings implements Sittings {

  private final Aggregates<Session, SessionEvent> sessions;

  public CommitteeSittings(Aggregates<Session, SessionEvent> sessions) {
    this.sessions = sessions;
  }

  @Override
  public Sitting sitting(String session) {
    return sessions
        .find(session)
        .map(found -> sitting(session, found.state()))
        .orElseThrow(SessionRefusals::unknown);
  }

  static Sitting sitting(String id, Session state) {
    return switch (state) {
      case Session.NotPlanned none -> throw SessionRefusals.unknown();
      case Session.Planned planned ->
          new Sitting(id, Sitting.Phase.PLANNED, planned.plan().chair(), Set.of());
      case Session.Open open ->
          new Sitting(id, Sitting.Phase.OPEN, open.plan().chair(), open.present());
      case Session.Closed closed ->
          new Sitting(id, Sitting.Phase.OVER, closed.plan().chair(), Set.of());
      case Session.Cancelled cancelled ->
          new Sitting(id, Sitting.Phase.OVER, cancelled.plan().chair(), Set.of());
    };
  }
}
