package kh.ccc.certification.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision on a certificate must know of an assessment.
 *
 * @param evaluators account ids of all who took part in it
 * @param reaches the level that it recommends; absent when it recommends none
 */
public record Evaluation(
    String assessmentId,
    String cboId,
    List<String> evaluators,
    int openMajors,
    @Nullable Level reaches) {
  public Evaluation {
    evaluators = List.copyOf(evaluators);
  }

  /** True when it is of that CBO and a certificate of that level can stand on it. */
  boolean supports(String cbo, Level level) {
    return cboId.equals(cbo) && openMajors == 0 && reaches != null && reaches.reaches(level);
  }
}
