package kh.ccc.assessment.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the assessor's findings come to.
 *
 * @param chapters the chapters that are scored whole
 * @param coreMinimum weakest core indicator; absent until everything is scored
 * @param minimum weakest indicator; absent until everything is scored
 * @param findings how many of each severity, all of them open
 */
public record AssessmentResult(
    List<ChapterResult> chapters,
    @Nullable Integer coreMinimum,
    @Nullable Integer minimum,
    Map<Severity, Integer> findings) {

  public static AssessmentResult of(Guideline guideline, Sheet findings) {
    List<ChapterResult> chapters =
        guideline.chapters().stream()
            .flatMap(chapter -> ChapterResult.of(guideline, chapter, findings).stream())
            .toList();
    boolean complete = chapters.size() == guideline.chapters().size();
    return new AssessmentResult(
        chapters,
        complete ? chapters.stream().mapToInt(ChapterResult::coreMinimum).min().orElse(0) : null,
        complete ? chapters.stream().mapToInt(ChapterResult::minimum).min().orElse(0) : null,
        count(guideline, findings));
  }

  public int count(Severity severity) {
    return findings.getOrDefault(severity, 0);
  }

  /** The finding that a score is; empty when it conforms or does not apply. */
  public static Optional<Severity> severity(Guideline guideline, Answer answer) {
    return Optional.ofNullable(answer.score())
        .flatMap(guideline::step)
        .flatMap(step -> Optional.ofNullable(step.finding()));
  }

  private static Map<Severity, Integer> count(Guideline guideline, Sheet findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings
        .answers()
        .flatMap(answer -> severity(guideline, answer).stream())
        .forEach(severity -> counts.merge(severity, 1, Integer::sum));
    return counts;
  }
}
