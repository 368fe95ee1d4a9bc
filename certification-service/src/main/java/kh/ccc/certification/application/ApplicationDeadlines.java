package kh.ccc.certification.application;

import java.util.List;
import java.util.Optional;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/** The last day for meeting the conditions on which the committee put its decision off. */
public final class ApplicationDeadlines implements DeadlineOwner {

  private static final String TYPE = "application";
  private static final String DEFERRAL = "DEFERRAL_ENDS";

  private final Aggregates<Application, ApplicationEvent> applications;

  public ApplicationDeadlines(Aggregates<Application, ApplicationEvent> applications) {
    this.applications = applications;
  }

  /** Keeps the list of deadlines in step with the applications. */
  public static ViewProjector<Application> projector(Deadlines deadlines) {
    return application -> {
      if (application.state() instanceof Application.Submitted submitted
          && mayHaveBeenDeferred(submitted)) {
        deadlines.keep(subject(submitted), agenda(application.version(), submitted));
      }
    };
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Agenda> agenda(String subjectId) {
    return applications
        .find(subjectId)
        .map((Versioned<Application> found) ->
            agenda(found.version(), ApplicationCommands.submitted(found.state())));
  }

  /** What follows is the committee's to decide: it was told that the day went by. */
  @Override
  public void passed(Deadline deadline, CommandContext context) {}

  private static Agenda agenda(long version, Application.Submitted application) {
    return new Agenda(
        version,
        deferral(application)
            .filter(deferral -> deferral.open() > 0)
            .map(deferral -> new Deadline(DEFERRAL, subject(application), deferral.until()))
            .map(List::of)
            .orElse(List.of()));
  }

  /** Before the committee looked at it for the first time there is nothing to keep. */
  private static boolean mayHaveBeenDeferred(Application.Submitted application) {
    return switch (application) {
      case Application.Decided decided -> true;
      case Application.Withdrawn withdrawn -> true;
      case Application.Submitted open -> deferral(open).isPresent();
    };
  }

  /** A deferral stands until the committee decides, also while the case is on an agenda again. */
  private static Optional<Deferral> deferral(Application.Submitted application) {
    return switch (application) {
      case Application.Deferred deferred -> Optional.of(deferred.deferral());
      case Application.OnAgenda item -> deferral(item.before());
      case Application.Submitted other -> Optional.empty();
    };
  }

  /** Whoever speaks for the CBO on that day is responsible. */
  private static Deadline.Subject subject(Application.Submitted application) {
    Dossier dossier = application.dossier();
    return new Deadline.Subject(
        TYPE, dossier.applicationId(), null, dossier.cboId(), dossier.area(), null);
  }
}
