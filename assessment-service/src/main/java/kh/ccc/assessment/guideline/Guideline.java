package kh.ccc.assessment.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of the Guideline of Good Practices of CBOs. Criteria are versioned: an assessment is
 * pinned to one edition for life.
 *
 * @param status PUBLISHED when assessments may start against it
 * @param coreWeight how many times a core indicator counts in its chapter's mean
 * @param levels rules of the levels, lowest first
 * @param fingerprint changes when any text or rule of the edition changes
 */
public record Guideline(
    int edition,
    Text title,
    String status,
    LocalDate effectiveFrom,
    int coreWeight,
    List<Chapter> chapters,
    List<Annex> annexes,
    List<EvidenceKind> evidenceKinds,
    List<ScaleStep> scale,
    List<LevelRule> levels,
    String fingerprint) {

  /** Highest score of an indicator. */
  public int topScore() {
    return scale.stream().mapToInt(ScaleStep::score).max().orElse(0);
  }

  public Optional<Chapter> chapter(int number) {
    return chapters.stream().filter(chapter -> chapter.number() == number).findFirst();
  }

  public List<Indicator> indicators() {
    return chapters.stream().flatMap(chapter -> chapter.indicators().stream()).toList();
  }

  public Optional<ScaleStep> step(int score) {
    return scale.stream().filter(step -> step.score() == score).findFirst();
  }
}
