package kh.ccc.contracts.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public state of one assessment of a CBO against one edition of the guideline.
 *
 * @param area NCDD code of the CBO's place
 * @param purpose INITIAL, SURVEILLANCE, RENEWAL or SPECIAL
 * @param edition number of the guideline edition that it is pinned to
 * @param status state of domain.md 1.4
 * @param representative account id of who speaks for the CBO
 * @param assessor account id of the assessor who accepted or is asked; absent before
 * @param evaluators account ids of all who took part in the evaluation, the decision is closed to
 *     them (ISO/IEC 17065, 7.6)
 * @param chapters results per chapter, empty before scoring
 * @param coreMinimum weakest score of the core indicators, 0 to 4
 * @param minimum weakest score of all indicators, 0 to 4
 * @param openMajors number of open major findings; a certificate needs 0
 * @param recommendedLevel PROVISIONAL, GOOD_PRACTICE or ADVANCED, or NONE when it recommends a
 *     refusal; absent before the recommendation
 * @param advisers account ids of who advised the CBO or prepared its answers with it: closed out
 *     from evaluation, review and decision (ISO/IEC 17065, 4.2)
 * @param recused account ids of who declared a conflict of interest when asked to assess
 */
public record Assessment(
    String assessmentId,
    String cboId,
    String area,
    String purpose,
    int edition,
    String status,
    @Nullable String representative,
    @Nullable String assessor,
    List<String> evaluators,
    List<ChapterResult> chapters,
    @Nullable Integer coreMinimum,
    @Nullable Integer minimum,
    int openMajors,
    @Nullable String recommendedLevel,
    List<String> advisers,
    List<String> recused) {

  /** Messages from before these were told have neither. */
  public Assessment {
    advisers = advisers == null ? List.of() : List.copyOf(advisers);
    recused = recused == null ? List.of() : List.copyOf(recused);
  }
}
