package kh.ccc.certification.appeal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.appeal.Appeal.Lodged;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Takes appeals, and lets appellant, office and panel take their steps. */
public final class AppealCommands {

  private final Aggregates<Appeal, AppealEvent> appeals;
  private final ContestedDecisions decisions;
  private final Confidences confidences;
  private final Separation separation;
  private final Procedure procedure;

  public AppealCommands(
      Aggregates<Appeal, AppealEvent> appeals,
      ContestedDecisions decisions,
      Confidences confidences,
      Separation separation,
      AppealRules rules,
      WorkingDays calendar) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.confidences = confidences;
    this.separation = separation;
    this.procedure = new Procedure(rules, calendar);
  }

  /** The decision that somebody wants to appeal against, to know who may. */
  public Contested contested(Against against, String subjectId, @Nullable String indicator) {
    return decisions.find(against, subjectId, indicator);
  }

  /** Files an appeal with its grounds. */
  public Versioned<Appeal> file(Contested decision, String grounds, CommandContext context) {
    AppealId id = AppealId.against(decision);
    String wordsId = context.newId(id.value() + grounds);
    confidences.keep(id.value(), wordsId, new Confidence(grounds, null), context.at());
    try {
      appeals.execute(
          id.value(), context, state -> procedure.file(state, decision, id, wordsId, context));
    } finally {
      boolean recorded =
          appeals
              .find(id.value())
              .filter(found -> lodged(found.state()).file().wordsId().equals(wordsId))
              .isPresent();
      if (!recorded) {
        confidences.remove(wordsId);
      }
    }
    return find(id);
  }

  /** The appeal with that id; unknown when there is none. */
  public Versioned<Appeal> find(AppealId id) {
    return appeals.find(id.value()).orElseThrow(AppealRefusals::unknown);
  }

  /**
   * Takes a step on the version that the caller saw; answers with what followed of it at once,
   * remedies included.
   */
  public Versioned<Appeal> execute(
      AppealId id, AppealCommand command, long expectedVersion, CommandContext context) {
    Set<String> hands = hands(lodged(find(id).state()));
    appeals.execute(
        id.value(),
        expectedVersion,
        context,
        state -> procedure.decide(lodged(state), command, hands, context));
    return find(id);
  }

  /** A vote needs no version: nobody else can change it, and members vote at the same time. */
  public Versioned<Appeal> vote(AppealId id, AppealCommand.CastVote vote, CommandContext context) {
    Set<String> hands = hands(lodged(find(id).state()));
    return appeals.execute(
        id.value(), context, state -> procedure.decide(lodged(state), vote, hands, context));
  }

  /** The report was amended as the panel wanted; told twice, it changes nothing. */
  public void reportAmended(AppealId id, CommandContext context) {
    if (appeals.find(id.value()).isEmpty()) {
      return;
    }
    appeals.execute(
        id.value(),
        context,
        state ->
            lodged(state).pending().contains(Remedy.AMEND_REPORT)
                ? List.of(new AppealEvent.RemedyApplied(Remedy.AMEND_REPORT, null, context.today()))
                : List.of());
  }

  /** True for somebody who had nothing to do with the case. */
  public boolean isFree(String account, Lodged appeal) {
    return !appeal.file().appellant().equals(account) && !hands(appeal).contains(account);
  }

  private Set<String> hands(Lodged appeal) {
    return new TreeSet<>(separation.handsIn(appeal.file().decision().cboId()));
  }

  /** What was filed; unknown when nothing was. */
  public static Lodged lodged(Appeal state) {
    return switch (state) {
      case Lodged lodged -> lodged;
      case Appeal.NotFiled none -> throw AppealRefusals.unknown();
    };
  }
}
