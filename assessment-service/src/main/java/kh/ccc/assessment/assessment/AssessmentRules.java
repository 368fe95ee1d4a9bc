package kh.ccc.assessment.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.ccc.assessment.assessment.Assessment.Answerable;
import kh.ccc.assessment.assessment.Assessment.DeskReview;
import kh.ccc.assessment.assessment.Assessment.Over;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** Decides what a command makes happen in an assessment, or why it may not. */
public final class AssessmentRules {

  private final Guideline guideline;

  /**
   * @param guideline the edition that the assessment is pinned to
   */
  public AssessmentRules(Guideline guideline) {
    this.guideline = guideline;
  }

  /** The events that follow; none when the command changes nothing. */
  public List<AssessmentEvent> decide(Assessment state, AssessmentCommand command) {
    if (!(state instanceof Assessment.Started started)) {
      throw new Unknown("assessment-unknown");
    }
    return switch (command) {
      case AssessmentCommand.AnswerChapter answer -> answer(started, answer);
      case AssessmentCommand.AddEvidence add -> Showing.add(guideline, started, add);
      case AssessmentCommand.RemoveEvidence remove -> Showing.remove(started, remove);
      case AssessmentCommand.Submit submit -> submit(started, submit);
      case AssessmentCommand.Return back -> Assigning.giveBack(started, back);
      case AssessmentCommand.Assign assign -> Assigning.assign(started, assign);
      case AssessmentCommand.Declare declare -> Assigning.declare(started, declare);
      case AssessmentCommand.ScoreChapter score -> score(started, score);
      case AssessmentCommand.NoteVisit note -> noteVisit(started, note);
      case AssessmentCommand.Recommend recommend -> recommend(started, recommend);
      case AssessmentCommand.Abandon abandon -> abandon(started, abandon);
      case AssessmentCommand.Amend amend -> new Amending(guideline).amend(started, amend);
    };
  }

  private List<AssessmentEvent> answer(
      Assessment.Started state, AssessmentCommand.AnswerChapter command) {
    if (!(state instanceof Answerable)) {
      throw notNow("self-assessment-closed", state);
    }
    ChapterCheck.answers(guideline, command.chapter(), command.answers());
    Sheet before = state.dossier().answers();
    return before.with(command.chapter(), command.answers()).equals(before)
        ? List.of()
        : List.of(
            new AssessmentEvent.ChapterAnswered(
                command.chapter(), command.answers(), command.by()));
  }

  private List<AssessmentEvent> submit(Assessment.Started state, AssessmentCommand.Submit command) {
    if (!(state instanceof Answerable)) {
      throw notNow("self-assessment-closed", state);
    }
    if (!command.consent()) {
      throw new Invalid("/consent", "consent-needed");
    }
    String missing = state.dossier().answers().missing(guideline);
    if (!missing.isEmpty()) {
      throw new Refusal("self-assessment-incomplete", Map.of("missing", missing));
    }
    return List.of(new AssessmentEvent.Submitted(command.by(), command.at()));
  }

  private List<AssessmentEvent> score(
      Assessment.Started state, AssessmentCommand.ScoreChapter command) {
    requireAssessor(state, command.assessor());
    ChapterCheck.findings(guideline, command.chapter(), command.findings());
    Sheet before = state.dossier().findings();
    return before.with(command.chapter(), command.findings()).equals(before)
        ? List.of()
        : List.of(new AssessmentEvent.ChapterScored(command.chapter(), command.findings()));
  }

  private static List<AssessmentEvent> noteVisit(
      Assessment.Started state, AssessmentCommand.NoteVisit command) {
    requireAssessor(state, command.assessor());
    Visit visit = command.visit();
    List<FieldError> errors = new ArrayList<>();
    if (visit.on().isAfter(command.today())) {
      errors.add(new FieldError("/on", "past-or-present"));
    }
    Set<Visit.Group> seen = EnumSet.noneOf(Visit.Group.class);
    for (int i = 0; i < visit.met().size(); i++) {
      if (!seen.add(visit.met().get(i).group())) {
        errors.add(new FieldError("/met/" + i + "/group", "group-twice"));
      }
    }
    Invalid.throwIfAny(errors);
    return visit.equals(state.dossier().fieldwork().visit())
        ? List.of()
        : List.of(new AssessmentEvent.VisitNoted(visit));
  }

  private List<AssessmentEvent> recommend(
      Assessment.Started state, AssessmentCommand.Recommend command) {
    requireAssessor(state, command.assessor());
    Sheet findings = state.dossier().findings();
    String missing = findings.missing(guideline);
    if (!missing.isEmpty()) {
      throw new Refusal("findings-incomplete", Map.of("missing", missing));
    }
    requireSupport(guideline, command.level(), findings);
    return List.of(
        new AssessmentEvent.Recommended(command.level(), command.summary(), command.at()));
  }

  static void requireSupport(Guideline guideline, Level level, Sheet findings) {
    LevelSupport support = LevelSupport.of(guideline, level, findings);
    if (!support.isSupported()) {
      throw notSupported(guideline, support, findings);
    }
  }

  private static Refusal notSupported(Guideline guideline, LevelSupport support, Sheet findings) {
    return new Refusal(
        "level-not-supported",
        Map.of(
            "level", support.level(),
            "supported", LevelSupport.highest(guideline, findings),
            "core", listed(support.core()),
            "indicators", listed(support.indicators()),
            "chapters", listed(support.chapters()),
            "top", support.topChaptersMissing()));
  }

  private static String listed(List<String> items) {
    return items.isEmpty() ? "–" : String.join(", ", items);
  }

  private static void requireAssessor(Assessment.Started state, String account) {
    if (!(state instanceof DeskReview review)) {
      throw notNow("not-under-review", state);
    }
    if (!review.assessor().equals(account)) {
      throw new Refusal("other-assessor");
    }
  }

  private static List<AssessmentEvent> abandon(
      Assessment.Started state, AssessmentCommand.Abandon command) {
    if (state instanceof Over) {
      throw notNow("assessment-over", state);
    }
    return List.of(new AssessmentEvent.Abandoned(command.reason()));
  }

  static Refusal notNow(String code, Assessment.Started state) {
    return new Refusal(code, Map.of("status", state.status()));
  }
}
