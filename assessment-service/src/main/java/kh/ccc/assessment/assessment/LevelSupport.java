package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.LevelRule;

/**
 * Whether complete findings support a level, and what is in the way.
 *
 * @param core core indicators below what the level asks, {@code 4.2 (1)}
 * @param indicators other indicators below what the level asks
 * @param chapters chapters below what the level asks, {@code 5 (55 %)}
 * @param topChaptersMissing how many chapters with the highest score throughout are missing
 */
public record LevelSupport(
    Level level,
    List<String> core,
    List<String> indicators,
    List<String> chapters,
    int topChaptersMissing) {

  public boolean isSupported() {
    return core.isEmpty() && indicators.isEmpty() && chapters.isEmpty() && topChaptersMissing == 0;
  }

  /** The highest level that the findings support; they must be complete. */
  public static Level highest(Guideline guideline, Sheet findings) {
    return guideline.levels().reversed().stream()
        .map(rule -> of(guideline, rule, findings))
        .filter(LevelSupport::isSupported)
        .map(LevelSupport::level)
        .findFirst()
        .orElse(Level.NONE);
  }

  /** What is in the way of a level; nothing ever is in the way of recommending none. */
  static LevelSupport of(Guideline guideline, Level level, Sheet findings) {
    return guideline.levels().stream()
        .filter(rule -> rule.level() == level)
        .findFirst()
        .map(rule -> of(guideline, rule, findings))
        .orElse(new LevelSupport(level, List.of(), List.of(), List.of(), 0));
  }

  private static LevelSupport of(Guideline guideline, LevelRule rule, Sheet findings) {
    List<ChapterResult> results = AssessmentResult.of(guideline, findings).chapters();
    long top = results.stream().filter(r -> r.minimum() == guideline.topScore()).count();
    return new LevelSupport(
        rule.level(),
        below(guideline, findings, Indicator::core, score -> score < rule.coreMinimum()),
        below(guideline, findings, i -> !i.core(), score -> score < rule.indicatorMinimum()),
        results.stream()
            .filter(result -> result.percent() < rule.chapterPercentMinimum())
            .map(result -> "%d (%d %%)".formatted(result.chapter(), result.percent()))
            .toList(),
        (int) Math.max(0, rule.chaptersAtTop() - top));
  }

  private static List<String> below(
      Guideline guideline, Sheet findings, Predicate<Indicator> which, IntPredicate tooLow) {
    return guideline.indicators().stream()
        .filter(which)
        .flatMap(indicator -> findings.of(indicator).stream())
        .flatMap(answer -> tooLow(answer, tooLow).stream())
        .toList();
  }

  private static Optional<String> tooLow(Answer answer, IntPredicate tooLow) {
    return Optional.ofNullable(answer.score())
        .filter(tooLow::test)
        .map(score -> "%s (%d)".formatted(answer.indicator(), score));
  }
}
