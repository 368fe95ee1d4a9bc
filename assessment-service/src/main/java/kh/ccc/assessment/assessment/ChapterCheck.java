package kh.ccc.assessment.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/** Whether answers can stand in a chapter; tells everything that is wrong at once. */
final class ChapterCheck {

  private final Guideline guideline;
  private final Chapter chapter;
  private final String list;
  private final boolean findingsNeedNotes;
  private final List<FieldError> errors = new ArrayList<>();

  private ChapterCheck(
      Guideline guideline, Chapter chapter, String list, boolean findingsNeedNotes) {
    this.guideline = guideline;
    this.chapter = chapter;
    this.list = list;
    this.findingsNeedNotes = findingsNeedNotes;
  }

  /** The CBO's own answers: a note is its choice. */
  static void answers(Guideline guideline, int chapter, List<Answer> answers) {
    new ChapterCheck(guideline, chapter(guideline, chapter), "/answers/", false).check(answers);
  }

  /** The assessor's findings: who falls short is told in words why. */
  static void findings(Guideline guideline, int chapter, List<Answer> findings) {
    new ChapterCheck(guideline, chapter(guideline, chapter), "/findings/", true).check(findings);
  }

  private static Chapter chapter(Guideline guideline, int number) {
    return guideline.chapter(number).orElseThrow(() -> new Unknown("chapter-unknown"));
  }

  private void check(List<Answer> answers) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < answers.size(); i++) {
      Answer answer = answers.get(i);
      Optional<Indicator> indicator = chapter.indicator(answer.indicator());
      if (indicator.isEmpty()) {
        wrong(i, "indicator", "unknown-code");
      } else if (!seen.add(answer.indicator())) {
        wrong(i, "indicator", "indicator-twice");
      } else {
        check(i, answer, indicator.get());
      }
    }
    Invalid.throwIfAny(errors);
  }

  private void check(int i, Answer answer, Indicator indicator) {
    if ((answer.score() == null) == (answer.notApplicable() == null)) {
      wrong(i, "score", "score-or-reason");
    } else if (answer.score() != null) {
      checkScore(i, answer, answer.score());
    } else if (indicator.core()) {
      wrong(i, "notApplicable", "core-applies");
    } else if (isBlank(answer.notApplicable())) {
      wrong(i, "notApplicable", "required");
    }
  }

  private void checkScore(int i, Answer answer, int score) {
    if (guideline.step(score).isEmpty()) {
      Map<String, Object> bounds = Map.of("min", 0, "max", guideline.topScore());
      errors.add(new FieldError(list + i + "/score", "out-of-range", bounds));
    } else if (findingsNeedNotes
        && isBlank(answer.note())
        && AssessmentResult.severity(guideline, answer).isPresent()) {
      wrong(i, "note", "note-needed");
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void wrong(int i, String field, String code) {
    errors.add(new FieldError(list + i + "/" + field, code));
  }
}
