package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.appeal.Appeal.Lodged;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import org.jspecify.annotations.Nullable;

/** The due days of appeals: the panel decides in time, the appellant objects in time. */
public final class AppealDeadlines implements DeadlineOwner {

  private static final String TYPE = "appeal";
  private static final String DECISION = "APPEAL_DECISION";
  private static final String OBJECTION = "APPEAL_OBJECTION";

  private final Aggregates<Appeal, AppealEvent> appeals;

  public AppealDeadlines(Aggregates<Appeal, AppealEvent> appeals) {
    this.appeals = appeals;
  }

  /** Keeps the list of deadlines in step with the appeals. */
  public static ViewProjector<Appeal> projector(Deadlines deadlines) {
    return appeal -> {
      if (appeal.state() instanceof Lodged lodged) {
        deadlines.keep(subject(lodged), agenda(appeal.version(), lodged));
      }
    };
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Optional<Agenda> agenda(String subjectId) {
    return appeals
        .find(subjectId)
        .map((Versioned<Appeal> found) ->
            agenda(found.version(), AppealCommands.lodged(found.state())));
  }

  /** A decision that comes late is a decision still; that it is late was told. */
  @Override
  public void passed(Deadline deadline, CommandContext context) {}

  private static Agenda agenda(long version, Lodged appeal) {
    List<Deadline> deadlines = new ArrayList<>();
    if (appeal.status().isOpen()) {
      deadlines.add(deadline(DECISION, appeal, appeal.file().decideBy()));
    }
    Panel panel = appeal.panel();
    if (panel != null && appeal.status() == Appeal.Status.PANEL_NAMED && !panel.waived()) {
      deadlines.add(deadline(OBJECTION, appeal, panel.objectUntil()));
    }
    return new Agenda(version, deadlines);
  }

  private static Deadline deadline(String kind, Lodged appeal, LocalDate due) {
    return new Deadline(kind, subject(appeal), due);
  }

  /** The panel is responsible, not the CBO that waits for it. */
  private static Deadline.Subject subject(Lodged appeal) {
    Contested decision = appeal.file().decision();
    @Nullable String presiding = appeal.panel() == null ? null : appeal.panel().presiding();
    return new Deadline.Subject(
        TYPE, appeal.file().appealId(), null, null, decision.area(), presiding);
  }
}
