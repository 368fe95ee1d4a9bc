package kh.ccc.certification.application;

import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Brings applications before the committee's sessions. */
public final class Agendas {

  private final Aggregates<Application, ApplicationEvent> applications;

  public Agendas(Aggregates<Application, ApplicationEvent> applications) {
    this.applications = applications;
  }

  /** Looks whether the application can come on the agenda, and changes nothing. */
  public Application.Submitted check(ApplicationId id, Sitting of, Sittings sittings) {
    Application.Submitted application = find(id);
    Scheduling.put(application, of, sittings);
    return application;
  }

  /** Puts it on the agenda of a session that is planned or open; repeating changes nothing. */
  public Versioned<Application> put(
      ApplicationId id, Sitting of, Sittings sittings, CommandContext context) {
    return applications.execute(
        id.value(),
        context,
        state -> Scheduling.put(ApplicationCommands.submitted(state), of, sittings));
  }

  /** Takes it off the agenda of that session; changes nothing when it is not on it. */
  public Versioned<Application> takeOff(ApplicationId id, String session, CommandContext context) {
    return applications.execute(
        id.value(),
        context,
        state -> Scheduling.takeOff(ApplicationCommands.submitted(state), session));
  }

  public Application.Submitted find(ApplicationId id) {
    return applications
        .find(id.value())
        .map(Versioned::state)
        .map(ApplicationCommands::submitted)
        .orElseThrow(ApplicationRefusals::unknown);
  }
}
