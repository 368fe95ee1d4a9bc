package kh.ccc.assessment.guideline.web;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.assessment.guideline.Annex;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.EvidenceKind;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.LevelRule;
import kh.ccc.assessment.guideline.ScaleStep;
import kh.ccc.assessment.guideline.Text;

/** The shapes in which the guideline is answered. */
final class GuidelineViews {

  private GuidelineViews() {}

  record Editions(List<Edition> items) {}

  /**
   * An edition in short.
   *
   * @param core how many of its indicators are core
   */
  record Edition(
      int edition,
      Text title,
      String status,
      LocalDate effectiveFrom,
      int chapters,
      int annexes,
      int indicators,
      int core) {

    static Edition of(Guideline guideline) {
      List<Indicator> indicators = guideline.indicators();
      return new Edition(
          guideline.edition(),
          guideline.title(),
          guideline.status(),
          guideline.effectiveFrom(),
          guideline.chapters().size(),
          guideline.annexes().size(),
          indicators.size(),
          (int) indicators.stream().filter(Indicator::core).count());
    }
  }

  /** A whole edition. */
  record Whole(
      int edition,
      Text title,
      String status,
      LocalDate effectiveFrom,
      int coreWeight,
      List<Chapter> chapters,
      List<Annex> annexes,
      List<EvidenceKind> evidenceKinds,
      List<ScaleStep> scale,
      List<LevelRule> levels) {

    static Whole of(Guideline guideline) {
      return new Whole(
          guideline.edition(),
          guideline.title(),
          guideline.status(),
          guideline.effectiveFrom(),
          guideline.coreWeight(),
          guideline.chapters(),
          guideline.annexes(),
          guideline.evidenceKinds(),
          guideline.scale(),
          guideline.levels());
    }
  }
}
