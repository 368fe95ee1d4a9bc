package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.ccc.certification.appeal.Appeal.Lodged;
import kh.ccc.certification.appeal.Appeal.Status;
import kh.ccc.certification.appeal.Judgement.Outcome;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;

/**
 * The course of an appeal: taken up by an officer and judged by a panel who all had nothing to do
 * with the decision (domain.md 1.6, ISO/IEC 17065, 7.13).
 */
final class Procedure {

  private final AppealRules rules;
  private final WorkingDays calendar;

  Procedure(AppealRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  List<AppealEvent> file(
      Appeal state, Contested decision, AppealId id, String wordsId, CommandContext context) {
    if (state instanceof Lodged lodged) {
      throw AppealRefusals.filedAlready(lodged.status());
    }
    LocalDate until = calendar.after(decision.decidedOn(), rules.fileWorkingDays());
    if (context.today().isAfter(until)) {
      throw AppealRefusals.tooLate(until);
    }
    LocalDate decideBy = context.today().plusDays(rules.decideDays());
    return List.of(
        new AppealEvent.Filed(
            new AppealFile(
                id.value(), decision, context.actor(), wordsId, context.today(), decideBy)));
  }

  /**
   * @param hands account ids of those who had a hand in the case
   */
  List<AppealEvent> decide(
      Lodged appeal, AppealCommand command, Set<String> hands, CommandContext context) {
    return switch (command) {
      case AppealCommand.OfAppellant own -> ofAppellant(appeal, own, context);
      case AppealCommand.OfOffice office -> {
        requireFree(context.actor(), appeal, hands);
        yield ofOffice(appeal, office, hands, context);
      }
      case AppealCommand.OfPanel panel -> {
        requireFree(context.actor(), appeal, hands);
        yield ofPanel(appeal, panel, context);
      }
    };
  }

  private List<AppealEvent> ofAppellant(
      Lodged appeal, AppealCommand.OfAppellant command, CommandContext context) {
    return switch (command) {
      case AppealCommand.Withdraw none -> {
        requireOpen(appeal);
        yield List.of(new AppealEvent.Withdrawn(context.today()));
      }
      case AppealCommand.Objection objection -> objection(appeal, objection, context);
      case AppealCommand.WaiveObjections none -> {
        panel(appeal);
        yield List.of(new AppealEvent.ObjectionsWaived(context.today()));
      }
    };
  }

  private static List<AppealEvent> objection(
      Lodged appeal, AppealCommand.Objection objection, CommandContext context) {
    Panel panel = panel(appeal);
    if (panel.waived() || context.today().isAfter(panel.objectUntil())) {
      throw AppealRefusals.objectionTermOver(panel.objectUntil());
    }
    requireMember(panel, objection.member());
    return List.of(new AppealEvent.ObjectionRaised(objection.member(), objection.ground()));
  }

  private List<AppealEvent> ofOffice(
      Lodged appeal, AppealCommand.OfOffice command, Set<String> hands, CommandContext context) {
    return switch (command) {
      case AppealCommand.Admit none -> {
        requireStatus(appeal, Status.FILED);
        yield List.of(new AppealEvent.Admitted(context.today()));
      }
      case AppealCommand.Decline decline -> {
        requireStatus(appeal, Status.FILED);
        yield List.of(new AppealEvent.Declined(decline.reason(), context.today()));
      }
      case AppealCommand.NamePanel named -> {
        requireStatus(appeal, Status.ADMISSIBLE);
        requireThreeOthers(named.members());
        named.members().forEach(member -> requireFree(member, appeal, hands));
        Separation.requireFree(context.actor(), Set.copyOf(named.members()));
        yield List.of(new AppealEvent.PanelNamed(named.members(), objectUntil(context)));
      }
      case AppealCommand.AnswerObjection answer -> answer(appeal, answer, hands, context);
    };
  }

  private List<AppealEvent> answer(
      Lodged appeal,
      AppealCommand.AnswerObjection answer,
      Set<String> hands,
      CommandContext context) {
    Panel panel = panel(appeal);
    requireMember(panel, answer.member());
    String replacement = answer.replacement();
    if (replacement == null) {
      return List.of(new AppealEvent.ObjectionDismissed(answer.member()));
    }
    requireFree(replacement, appeal, hands);
    if (panel.members().contains(replacement)) {
      throw new Invalid("/replacement", "panel-member-twice");
    }
    return List.of(
        new AppealEvent.MemberReplaced(answer.member(), replacement, objectUntil(context)));
  }

  private List<AppealEvent> ofPanel(
      Lodged appeal, AppealCommand.OfPanel command, CommandContext context) {
    Panel panel = appeal.panel();
    if (panel == null || !panel.members().contains(context.actor())) {
      throw AppealRefusals.notOnPanel();
    }
    return switch (command) {
      case AppealCommand.BeginReview none -> {
        requireStatus(appeal, Status.PANEL_NAMED);
        if (!panel.isSettled(context.today())) {
          throw AppealRefusals.objectionsOpen(panel.objectUntil());
        }
        yield List.of(new AppealEvent.ReviewBegun(context.today()));
      }
      case AppealCommand.CastVote vote -> {
        requireStatus(appeal, Status.REVIEW);
        yield vote.outcome() == appeal.votes().get(context.actor())
            ? List.of()
            : List.of(new AppealEvent.VoteCast(context.actor(), vote.outcome()));
      }
      case AppealCommand.Decide decide -> {
        requireStatus(appeal, Status.REVIEW);
        requireRemedies(appeal, decide);
        requireMajority(appeal, decide.outcome(), panel);
        yield List.of(new AppealEvent.Decided(judgement(appeal, decide, context)));
      }
    };
  }

  private static Judgement judgement(
      Lodged appeal, AppealCommand.Decide decide, CommandContext context) {
    String reference =
        "APP-%s-%s".formatted(context.today(), appeal.file().appealId().substring(0, 8));
    return new Judgement(
        decide.outcome(),
        decide.remedies().stream().distinct().toList(),
        reference,
        decide.text(),
        context.actor(),
        List.copyOf(appeal.votes().keySet()),
        context.at());
  }

  private static void requireMajority(Lodged appeal, Outcome outcome, Panel panel) {
    long votes = appeal.votes().values().stream().filter(vote -> vote == outcome).count();
    if (2 * votes <= panel.members().size()) {
      throw AppealRefusals.withoutMajority(outcome, votes, panel.members().size());
    }
  }

  /** What is upheld changes something, what is dismissed changes nothing. */
  private static void requireRemedies(Lodged appeal, AppealCommand.Decide decide) {
    Against against = appeal.file().decision().against();
    boolean fits = decide.remedies().stream().allMatch(against::allows);
    boolean changes = decide.outcome() != Outcome.DISMISSED;
    if (!fits || changes == decide.remedies().isEmpty()) {
      throw new Invalid(
          List.of(
              new FieldError(
                  "/remedies", "remedy-not-for-this-appeal", Map.of("against", against))));
    }
  }

  private void requireThreeOthers(List<String> members) {
    if (members.size() != rules.panel() || Set.copyOf(members).size() != members.size()) {
      throw new Invalid(
          List.of(new FieldError("/members", "panel-size", Map.of("members", rules.panel()))));
    }
  }

  private LocalDate objectUntil(CommandContext context) {
    return calendar.after(context.today(), rules.objectWorkingDays());
  }

  private static void requireFree(String account, Lodged appeal, Set<String> hands) {
    Separation.requireFree(account, Set.of(appeal.file().appellant()));
    Separation.requireFree(account, hands);
  }

  private static Panel panel(Lodged appeal) {
    requireStatus(appeal, Status.PANEL_NAMED);
    Panel panel = appeal.panel();
    if (panel == null) {
      throw AppealRefusals.notNow(appeal.status());
    }
    return panel;
  }

  private static void requireMember(Panel panel, String member) {
    if (!panel.members().contains(member)) {
      throw new Invalid("/member", "not-on-panel");
    }
  }

  private static void requireOpen(Lodged appeal) {
    if (!appeal.status().isOpen()) {
      throw AppealRefusals.notNow(appeal.status());
    }
  }

  private static void requireStatus(Lodged appeal, Status wanted) {
    if (appeal.status() != wanted) {
      throw AppealRefusals.notNow(appeal.status());
    }
  }
}
