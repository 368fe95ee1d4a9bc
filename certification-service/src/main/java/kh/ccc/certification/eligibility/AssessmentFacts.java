package kh.ccc.certification.eligibility;

import java.util.List;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an assessment.
 *
 * @param edition number of the guideline edition
 * @param status state of domain.md 1.4
 * @param evaluators account ids of all who took part in the evaluation
 * @param advisers account ids of who advised the CBO or prepared its answers with it
 * @param recused account ids of who declared a conflict of interest when asked to assess it
 * @param recommended level that it recommends; absent when it recommends none
 * @param chapters what the chapters of the guideline came to, empty before scoring
 */
public record AssessmentFacts(
    String assessmentId,
    String cboId,
    int edition,
    String status,
    @Nullable String representative,
    List<String> evaluators,
    List<String> advisers,
    List<String> recused,
    int openMajors,
    @Nullable Level recommended,
    List<ChapterScore> chapters) {

  /**
   * What one chapter came to.
   *
   * @param chapter 1 to 8
   * @param percent 0 to 100
   */
  public record ChapterScore(int chapter, int percent) {}

  public AssessmentFacts {
    evaluators = List.copyOf(evaluators);
    advisers = List.copyOf(advisers);
    recused = List.copyOf(recused);
    chapters = List.copyOf(chapters);
  }

  public boolean isRecommended() {
    return status.equals("RECOMMENDED");
  }

  /** True when it recommends that level or a higher one. */
  public boolean recommends(Level level) {
    return isRecommended() && recommended != null && recommended.reaches(level);
  }
}
