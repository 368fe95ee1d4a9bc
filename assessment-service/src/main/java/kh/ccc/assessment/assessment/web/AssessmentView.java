package kh.ccc.assessment.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.assessment.assessment.Answer;
import kh.ccc.assessment.assessment.EvidenceFile;
import kh.ccc.assessment.assessment.Purpose;
import kh.ccc.assessment.assessment.Report;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.assessment.Visit;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as its parties see it: what the CBO answered and what the assessor found, side by
 * side.
 *
 * @param cbo absent while this service has not heard of it
 * @param returnedFor what the officer misses, while it is returned
 * @param dueOn last day for the assessor's recommendation
 * @param visit of the present assessor
 * @param evaluators account ids of all who took part in the evaluation
 */
record AssessmentView(
    String assessmentId,
    String cboId,
    @Nullable CboView cbo,
    String area,
    Purpose purpose,
    int edition,
    Status status,
    @Nullable String representative,
    @Nullable String adviser,
    @Nullable String assessor,
    @Nullable LocalDate dueOn,
    List<String> evaluators,
    @Nullable String returnedFor,
    Instant startedAt,
    @Nullable Instant submittedAt,
    int answered,
    int scored,
    int indicators,
    List<ChapterView> chapters,
    @Nullable Visit visit,
    ResultView result,
    @Nullable RecommendationView recommendation,
    @Nullable String abandonedFor) {

  record CboView(
      @Nullable String number,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      boolean synthetic) {}

  /**
   * @param percent absent until the chapter is scored whole
   */
  record ChapterView(
      int chapter,
      List<IndicatorView> indicators,
      @Nullable Integer percent,
      @Nullable Integer coreMinimum,
      @Nullable Integer minimum) {}

  /**
   * @param self what the CBO answered
   * @param found what the assessor scored
   * @param severity the finding that the score is; absent when it conforms
   * @param evidence the files that the CBO shows for it
   */
  record IndicatorView(
      String indicator,
      boolean core,
      @Nullable AnswerView self,
      @Nullable AnswerView found,
      @Nullable Severity severity,
      List<EvidenceView> evidence) {}

  /** A file that the CBO shows; its bytes are at {@code …/evidence/{evidenceId}}. */
  record EvidenceView(
      String evidenceId,
      String indicator,
      String name,
      String mediaType,
      int bytes,
      String sha256,
      Instant at) {

    static EvidenceView of(EvidenceFile file) {
      return new EvidenceView(
          file.evidenceId(),
          file.indicator(),
          file.name(),
          file.mediaType(),
          file.bytes(),
          file.sha256(),
          file.at());
    }
  }

  record AnswerView(
      @Nullable Integer score, @Nullable String notApplicable, @Nullable String note) {

    static AnswerView of(Answer answer) {
      return new AnswerView(answer.score(), answer.notApplicable(), answer.note());
    }
  }

  /**
   * @param supportedLevel the highest level that the scores support; absent until all are there
   */
  record ResultView(
      @Nullable Integer coreMinimum,
      @Nullable Integer minimum,
      int openMajors,
      int minors,
      int observations,
      @Nullable Level supportedLevel) {}

  /**
   * @param version of the report, 1 unless it was amended
   * @param amendmentWantedBy id of an appeal that wants it amended
   * @param earlier what earlier versions recommended, oldest first
   */
  record RecommendationView(
      Level level,
      String summary,
      Instant at,
      int version,
      @Nullable String amendmentWantedBy,
      List<Report.Version> earlier) {}
}
