package kh.ccc.certification.appeal.kafka;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealEvent;
import kh.ccc.certification.appeal.Contested;
import kh.ccc.certification.appeal.Judgement;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.contracts.certification.AppealFiled;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.platform.journal.Message;

/**
 * What the other services are told of an appeal: that it was filed, who judges it, and what was
 * decided.
 */
public final class AppealMessages {

  private AppealMessages() {}

  /** The public messages that follow from an event. */
  public static List<Message<?>> of(Appeal before, AppealEvent event, Appeal after) {
    return switch (after) {
      case Appeal.NotFiled none -> List.of();
      case Appeal.Lodged lodged -> of(event, lodged);
    };
  }

  private static List<Message<?>> of(AppealEvent event, Appeal.Lodged appeal) {
    String key = appeal.file().appealId();
    return switch (event) {
      case AppealEvent.Filed filed ->
          List.of(new Message<>(Contracts.APPEAL_FILED, key, new AppealFiled(state(appeal))));
      case AppealEvent.Decided decided ->
          List.of(
              new Message<>(
                  Contracts.APPEAL_DECIDED, key, decided(state(appeal), decided.judgement())));
      case AppealEvent.PanelNamed panel -> panel(appeal, panel.members(), panel.objectUntil());
      case AppealEvent.MemberReplaced replaced ->
          panel(appeal, List.of(replaced.by()), replaced.objectUntil());
      case AppealEvent.Admitted admitted -> List.of();
      case AppealEvent.Declined declined -> List.of();
      case AppealEvent.Withdrawn withdrawn -> List.of();
      case AppealEvent.ObjectionRaised raised -> List.of();
      case AppealEvent.ObjectionDismissed dismissed -> List.of();
      case AppealEvent.ObjectionsWaived waived -> List.of();
      case AppealEvent.ReviewBegun begun -> List.of();
      case AppealEvent.VoteCast vote -> List.of();
      case AppealEvent.RemedyApplied applied -> List.of();
    };
  }

  private static List<Message<?>> panel(
      Appeal.Lodged appeal, List<String> named, LocalDate objectUntil) {
    return List.of(
        new Message<>(
            Contracts.APPEAL_PANEL_NAMED,
            appeal.file().appealId(),
            new AppealPanelNamed(state(appeal), named, objectUntil)));
  }

  private static AppealDecided decided(
      kh.ccc.contracts.certification.Appeal state, Judgement judgement) {
    return new AppealDecided(
        state,
        judgement.outcome().name(),
        judgement.remedies().stream().map(Enum::name).toList(),
        judgement.reference());
  }

  private static kh.ccc.contracts.certification.Appeal state(Appeal.Lodged appeal) {
    Contested decision = appeal.file().decision();
    return new kh.ccc.contracts.certification.Appeal(
        appeal.file().appealId(),
        decision.against().name(),
        decision.subjectId(),
        decision.reference(),
        decision.assessmentId(),
        decision.cboId(),
        decision.area(),
        appeal.status().name(),
        appeal.file().decideBy(),
        decision.representative());
  }
}
