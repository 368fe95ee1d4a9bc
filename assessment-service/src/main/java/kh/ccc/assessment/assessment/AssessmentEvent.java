package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.assessment.guideline.Level;
import org.jspecify.annotations.Nullable;

/** What happened in an assessment: the private facts that its state is folded from. */
public sealed interface AssessmentEvent {

  /**
   * @param by account id of who started it for the CBO
   */
  record Started(Subject subject, String by) implements AssessmentEvent {}

  /** The CBO answered a chapter; replaces what it answered there before. */
  record ChapterAnswered(int chapter, List<Answer> answers, String by) implements AssessmentEvent {}

  /** The CBO shows a file for an indicator. */
  record EvidenceAdded(EvidenceFile file) implements AssessmentEvent {}

  /** The CBO took a file back; its bytes are gone, that it was there stays. */
  record EvidenceRemoved(String evidenceId, String by) implements AssessmentEvent {}

  /** The CBO handed in its self-assessment and consented to be assessed. */
  record Submitted(String by, Instant at) implements AssessmentEvent {}

  record Returned(String reason) implements AssessmentEvent {}

  /**
   * The officer found the self-assessment complete and asked an assessor.
   *
   * @param dueOn last day for the recommendation; absent in older events
   */
  record AssessorAssigned(String assessor, @Nullable LocalDate dueOn) implements AssessmentEvent {}

  record AssessorAccepted(String assessor, @Nullable String statement) implements AssessmentEvent {}

  record AssessorRecused(String assessor, String statement) implements AssessmentEvent {}

  /** The assessor scored a chapter; replaces what was scored there before. */
  record ChapterScored(int chapter, List<Answer> findings) implements AssessmentEvent {}

  /** The assessor noted a visit; replaces what was noted of it before. */
  record VisitNoted(Visit visit) implements AssessmentEvent {}

  record Recommended(Level level, String summary, Instant at) implements AssessmentEvent {}

  record Abandoned(String reason) implements AssessmentEvent {}

  /** An appeal was upheld and wants the report amended. */
  record AmendmentWanted(String appeal) implements AssessmentEvent {}

  /**
   * The report has a new version; the one before stays in the history.
   *
   * @param findings the indicators that are scored anew
   */
  record ReportAmended(
      String appeal, List<Answer> findings, Level level, String summary, String by, Instant at)
      implements AssessmentEvent {}
}
