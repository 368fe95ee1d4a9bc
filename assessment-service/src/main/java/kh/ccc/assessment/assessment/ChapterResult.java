package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;

/**
 * What a chapter came to. The mean never stands alone: the weakest scores stand beside it, so that
 * a 0 cannot hide behind good neighbours.
 *
 * @param percent weighted mean of the indicators that apply, 0 to 100, rounded down so that a
 *     result just below a limit never reaches it
 * @param coreMinimum weakest core indicator
 * @param minimum weakest indicator
 */
public record ChapterResult(int chapter, int percent, int coreMinimum, int minimum) {

  private record Weighted(int score, int weight, boolean core) {}

  /** Empty until every indicator of the chapter has its score or its reason not to apply. */
  static Optional<ChapterResult> of(Guideline guideline, Chapter chapter, Sheet findings) {
    if (chapter.indicators().stream().anyMatch(i -> findings.of(i).isEmpty())) {
      return Optional.empty();
    }
    List<Weighted> scores =
        chapter.indicators().stream()
            .flatMap(indicator -> scored(guideline, indicator, findings).stream())
            .toList();
    int weights = scores.stream().mapToInt(Weighted::weight).sum();
    int sum = scores.stream().mapToInt(scored -> scored.score() * scored.weight()).sum();
    return Optional.of(
        new ChapterResult(
            chapter.number(),
            sum * 100 / (weights * guideline.topScore()),
            least(scores.stream().filter(Weighted::core).mapToInt(Weighted::score)),
            least(scores.stream().mapToInt(Weighted::score))));
  }

  private static Optional<Weighted> scored(
      Guideline guideline, Indicator indicator, Sheet findings) {
    int weight = indicator.core() ? guideline.coreWeight() : 1;
    return findings
        .of(indicator)
        .flatMap(answer -> Optional.ofNullable(answer.score()))
        .map(score -> new Weighted(score, weight, indicator.core()));
  }

  /** Every chapter has a core indicator, and core indicators always apply. */
  private static int least(IntStream scores) {
    return scores.min().orElseThrow();
  }
}
