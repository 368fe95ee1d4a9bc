package kh.ccc.certification.application;

import java.util.List;

/** When an application comes on the agenda of a session, and when it leaves it. */
final class Scheduling {

  private Scheduling() {}

  /**
   * @param of the session that it is for; planned or open
   */
  static List<ApplicationEvent> put(
      Application.Submitted application, Sitting of, Sittings sittings) {
    if (of.phase() == Sitting.Phase.OVER) {
      throw ApplicationRefusals.sessionOver();
    }
    return switch (application) {
      case Application.OnAgenda item -> move(item, of, sittings);
      case Application.Deferred deferred -> {
        requireTimeForConditions(deferred, sittings);
        yield List.of(new ApplicationEvent.PutOnAgenda(of.session()));
      }
      case Application.Reviewed reviewed -> List.of(new ApplicationEvent.PutOnAgenda(of.session()));
      case Application.Undecided early ->
          throw ApplicationRefusals.notInThatStep(early, Application.Status.REVIEWED);
      case Application.Decided decided -> throw ApplicationRefusals.decided(decided);
      case Application.Withdrawn withdrawn -> throw ApplicationRefusals.decided(withdrawn);
    };
  }

  /** A case does not come up twice in one session, and its conditions are looked into first. */
  private static void requireTimeForConditions(Application.Deferred deferred, Sittings sittings) {
    if (deferred.deferral().open() > 0) {
      throw ApplicationRefusals.conditionsNotJudged(deferred.deferral().open());
    }
    String before = deferred.deferral().resolution().session();
    if (before != null && sittings.sitting(before).phase() != Sitting.Phase.OVER) {
      throw ApplicationRefusals.onAnotherAgenda();
    }
  }

  /** It moves on from a session that is over; from one that will be held it is taken off first. */
  private static List<ApplicationEvent> move(
      Application.OnAgenda item, Sitting to, Sittings sittings) {
    if (item.session().equals(to.session())) {
      return List.of();
    }
    if (sittings.sitting(item.session()).phase() != Sitting.Phase.OVER) {
      throw ApplicationRefusals.onAnotherAgenda();
    }
    return List.of(
        new ApplicationEvent.TakenOffAgenda(item.session()),
        new ApplicationEvent.PutOnAgenda(to.session()));
  }

  static List<ApplicationEvent> takeOff(Application.Submitted application, String session) {
    return application instanceof Application.OnAgenda item && item.session().equals(session)
        ? List.of(new ApplicationEvent.TakenOffAgenda(session))
        : List.of();
  }
}
