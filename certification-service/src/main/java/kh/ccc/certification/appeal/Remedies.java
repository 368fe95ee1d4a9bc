package kh.ccc.certification.appeal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kh.ccc.certification.appeal.Appeal.Lodged;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.time.Programme;

/**
 * Carries out what a panel decided: its decision is the truth, the remedies follow from it. Runs in
 * the request that decides, and again by the relay when a crash came between; each remedy is one
 * command with an id of its own, so that it takes effect once.
 */
public final class Remedies implements ViewProjector<Appeal> {

  private static final String ACTOR = "system:appeals";

  private final RemedyActions actions;
  private final ViewProjector<Appeal> views;
  private final Supplier<Aggregates<Appeal, AppealEvent>> appeals;

  /**
   * @param views projected once the remedies are carried out
   * @param appeals asked for when first needed: the aggregates know this projector
   */
  public Remedies(
      RemedyActions actions,
      ViewProjector<Appeal> views,
      Supplier<Aggregates<Appeal, AppealEvent>> appeals) {
    this.actions = actions;
    this.views = views;
    this.appeals = appeals;
  }

  @Override
  public void project(Versioned<Appeal> appeal) {
    if (appeal.state() instanceof Lodged lodged && lodged.status() == Appeal.Status.REVIEW) {
      openDissents(lodged);
    }
    if (appeal.state() instanceof Lodged lodged && lodged.judgement() != null) {
      lodged.pending().forEach(remedy -> apply(remedy, lodged, lodged.judgement()));
    }
    views.project(appeal);
  }

  /** Once for an appeal, however often its review is projected. */
  private void openDissents(Lodged appeal) {
    Against against = appeal.file().decision().against();
    if (against == Against.REFUSAL || against == Against.LEVEL) {
      Instant filed = appeal.file().filedOn().atStartOfDay(Programme.ZONE).toInstant();
      String command = "appeal-" + appeal.file().appealId() + "-dissents";
      actions.openDissents(appeal.file(), new CommandContext(ACTOR, command, filed));
    }
  }

  private void apply(Remedy remedy, Lodged appeal, Judgement judgement) {
    if (remedy == Remedy.AMEND_REPORT) {
      // Assessors amend the report; they tell when they have.
      return;
    }
    String id = appeal.file().appealId();
    CommandContext context =
        new CommandContext(
            judgement.presiding(), "appeal-" + id + "-" + remedy, judgement.decidedAt());
    Optional<String> obstacle = attempt(remedy, appeal, judgement, context);
    appeals
        .get()
        .execute(
            id,
            context,
            state ->
                AppealCommands.lodged(state).isDone(remedy)
                    ? List.of()
                    : List.of(
                        new AppealEvent.RemedyApplied(
                            remedy, obstacle.orElse(null), context.today())));
  }

  private static List<String> members(Lodged appeal, Judgement judgement) {
    Panel panel = appeal.panel();
    return panel == null ? judgement.deciders() : panel.members();
  }

  /** A remedy that has become impossible is recorded as that: nobody may wait for it in vain. */
  private Optional<String> attempt(
      Remedy remedy, Lodged appeal, Judgement judgement, CommandContext context) {
    try {
      switch (remedy) {
        case REINSTATE -> actions.reinstate(appeal.file(), judgement, context);
        case REDECIDE -> actions.reopen(appeal.file(), members(appeal, judgement), context);
        case RAISE_LEVEL -> actions.raiseLevel(appeal.file(), judgement, context);
        case AMEND_REPORT -> {}
      }
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.code());
    } catch (Unknown unknown) {
      return Optional.of(unknown.code());
    } catch (Invalid invalid) {
      return Optional.of(invalid.errors().getFirst().code());
    }
  }
}
