package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.assessment.guideline.Level;
import org.jspecify.annotations.Nullable;

/** What a person may ask of an assessment that has started. */
public sealed interface AssessmentCommand {

  record AnswerChapter(int chapter, List<Answer> answers, String by) implements AssessmentCommand {}

  /** Shows a file for an indicator. */
  record AddEvidence(EvidenceFile file) implements AssessmentCommand {}

  record RemoveEvidence(String evidenceId, String by) implements AssessmentCommand {}

  /**
   * @param consent the CBO agrees to be assessed and to have its level published
   */
  record Submit(boolean consent, String by, Instant at) implements AssessmentCommand {}

  record Return(String reason) implements AssessmentCommand {}

  /**
   * @param representative account id of who speaks for the CBO now
   * @param dueOn last day for the recommendation
   */
  record Assign(String assessor, String by, @Nullable String representative, LocalDate dueOn)
      implements AssessmentCommand {}

  /**
   * @param representative account id of who speaks for the CBO now
   */
  record Declare(
      String assessor,
      boolean hasConflict,
      @Nullable String statement,
      @Nullable String representative)
      implements AssessmentCommand {}

  record ScoreChapter(int chapter, List<Answer> findings, String assessor)
      implements AssessmentCommand {}

  /**
   * @param today in Cambodia
   */
  record NoteVisit(Visit visit, String assessor, LocalDate today) implements AssessmentCommand {}

  record Recommend(Level level, String summary, String assessor, Instant at)
      implements AssessmentCommand {}

  record Abandon(String reason) implements AssessmentCommand {}

  /** A new version of the report, because an appeal wants it. */
  record Amend(List<Answer> findings, Level level, String summary, String by, Instant at)
      implements AssessmentCommand {}
}
