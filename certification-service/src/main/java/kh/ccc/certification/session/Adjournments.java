package kh.ccc.certification.session;

import java.time.Instant;
import kh.ccc.certification.application.Agendas;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Applications;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/**
 * Takes what was not decided off the agenda of a session that is over, so that another one can take
 * it up. Runs in the request that closes, and again by the relay when a crash came between the two.
 */
public final class Adjournments implements ViewProjector<Session> {

  private final Agendas agendas;
  private final Applications applications;
  private final SessionMotions motions;
  private final ViewProjector<Session> views;

  /**
   * @param views projected once the agenda is empty
   */
  public Adjournments(
      Agendas agendas,
      Applications applications,
      SessionMotions motions,
      ViewProjector<Session> views) {
    this.agendas = agendas;
    this.applications = applications;
    this.motions = motions;
    this.views = views;
  }

  @Override
  public void project(Versioned<Session> session) {
    switch (session.state()) {
      case Session.Closed closed -> adjourn(session.id(), closed.minutes().closedAt());
      case Session.Cancelled cancelled -> adjourn(session.id(), cancelled.at());
      case Session.Planned planned -> {}
      case Session.Open open -> {}
      case Session.NotPlanned none -> {}
    }
    views.project(session);
  }

  private void adjourn(String session, Instant at) {
    CommandContext context = new CommandContext("system:session", "adjourned-" + session, at);
    for (String application : applications.ofSession(session)) {
      agendas.takeOff(new ApplicationId(application), session, context);
    }
    motions.adjourn(session, context);
  }
}
