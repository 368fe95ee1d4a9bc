package kh.ccc.certification.appeal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.appeal.Against;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealFile;
import kh.ccc.certification.appeal.Appeals;
import kh.ccc.certification.appeal.Contested;
import kh.ccc.certification.appeal.Judgement;
import kh.ccc.certification.appeal.Panel;
import kh.ccc.certification.appeal.Remedy;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/** Appeals as the appellant, the office, the panel and auditors see them. */
final class AppealViews {

  private AppealViews() {}

  record ObjectionView(String member, Panel.Ground ground, boolean open) {}

  record PanelView(
      List<String> members,
      LocalDate objectUntil,
      boolean objectionsWaived,
      List<ObjectionView> objections) {

    static PanelView of(Panel panel) {
      return new PanelView(
          panel.members(),
          panel.objectUntil(),
          panel.waived(),
          panel.objections().entrySet().stream()
              .map(e -> new ObjectionView(e.getKey(), e.getValue().ground(), e.getValue().open()))
              .toList());
    }
  }

  /**
   * @param carriedOut the remedies that took effect
   * @param obstacles code of what stood in the way of a remedy
   */
  record AppealDecisionView(
      Judgement.Outcome outcome,
      String reference,
      LocalDate on,
      String text,
      List<Remedy> remedies,
      List<Remedy> carriedOut,
      Map<Remedy, String> obstacles) {

    static AppealDecisionView of(Judgement judgement, List<Appeal.Done> done) {
      return new AppealDecisionView(
          judgement.outcome(),
          judgement.reference(),
          Programme.dayOf(judgement.decidedAt()),
          judgement.text(),
          judgement.remedies(),
          done.stream().filter(step -> step.obstacle() == null).map(Appeal.Done::remedy).toList(),
          obstacles(done));
    }

    private static Map<Remedy, String> obstacles(List<Appeal.Done> done) {
      Map<Remedy, String> obstacles = new java.util.EnumMap<>(Remedy.class);
      for (Appeal.Done step : done) {
        @Nullable String obstacle = step.obstacle();
        if (obstacle != null) {
          obstacles.put(step.remedy(), obstacle);
        }
      }
      return obstacles;
    }
  }

  /**
   * An appeal.
   *
   * @param reference of the decision that it is against
   * @param grounds for the appellant and those who work on it
   * @param votes of the panel, for the panel only
   */
  record AppealView(
      String appealId,
      Against against,
      String subjectId,
      String reference,
      LocalDate decidedOn,
      String assessmentId,
      String cboId,
      String area,
      Appeal.Status status,
      LocalDate filedOn,
      LocalDate decideBy,
      Appeal.@Nullable Inadmissibility declined,
      @Nullable PanelView panel,
      @Nullable AppealDecisionView decision,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String grounds,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Judgement.Outcome> votes) {}

  static AppealView view(Appeal.Lodged appeal, @Nullable String grounds, boolean withVotes) {
    AppealFile file = appeal.file();
    Contested decision = file.decision();
    return new AppealView(
        file.appealId(),
        decision.against(),
        decision.subjectId(),
        decision.reference(),
        decision.decidedOn(),
        decision.assessmentId(),
        decision.cboId(),
        decision.area(),
        appeal.status(),
        file.filedOn(),
        file.decideBy(),
        appeal.declined(),
        appeal.panel() == null ? null : PanelView.of(appeal.panel()),
        appeal.judgement() == null
            ? null
            : AppealDecisionView.of(appeal.judgement(), appeal.done()),
        grounds,
        withVotes ? appeal.votes() : null);
  }

  /**
   * An appeal as a line of a list.
   *
   * @param open the decision is under appeal and stays in force meanwhile
   */
  record AppealEntryView(
      String appealId,
      Against against,
      String subjectId,
      String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      Appeal.Status status,
      boolean open,
      LocalDate filedOn,
      LocalDate decideBy) {

    static AppealEntryView of(Appeals.Entry entry, @Nullable CboFacts cbo) {
      return new AppealEntryView(
          entry.appealId(),
          entry.against(),
          entry.subjectId(),
          entry.cboId(),
          cbo == null ? null : cbo.nameKm(),
          cbo == null ? null : cbo.nameLatin(),
          entry.area(),
          entry.status(),
          entry.status().isOpen(),
          entry.filedOn(),
          entry.decideBy());
    }
  }
}
