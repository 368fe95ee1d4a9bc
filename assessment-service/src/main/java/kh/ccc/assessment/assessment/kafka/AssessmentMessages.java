package kh.ccc.assessment.assessment.kafka;

import java.util.List;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentEvent;
import kh.ccc.assessment.assessment.AssessmentResult;
import kh.ccc.assessment.assessment.Subject;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.Severity;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.assessment.AssessmentAbandoned;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.contracts.assessment.AssessmentReturned;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.contracts.assessment.AssessmentSubmitted;
import kh.ccc.contracts.assessment.AssessorAccepted;
import kh.ccc.contracts.assessment.AssessorAssigned;
import kh.ccc.contracts.assessment.AssessorRecused;
import kh.ccc.contracts.assessment.ChapterResult;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the other services are told. Answers, notes and statements stay here; results, levels and
 * who evaluated go out.
 */
public final class AssessmentMessages
    implements AggregateType.Messages<Assessment, AssessmentEvent> {

  private final Guidelines guidelines;

  public AssessmentMessages(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  @Override
  public List<Message<?>> of(Assessment before, AssessmentEvent event, Assessment after) {
    kh.ccc.contracts.assessment.Assessment state = publicState(AssessmentCommands.started(after));
    return switch (event) {
      case AssessmentEvent.Started ignored ->
          one(Contracts.ASSESSMENT_STARTED, state, new AssessmentStarted(state));
      case AssessmentEvent.ChapterAnswered ignored -> List.of();
      case AssessmentEvent.EvidenceAdded ignored -> List.of();
      case AssessmentEvent.EvidenceRemoved ignored -> List.of();
      case AssessmentEvent.Submitted ignored ->
          one(Contracts.ASSESSMENT_SUBMITTED, state, new AssessmentSubmitted(state));
      case AssessmentEvent.Returned returned ->
          one(
              Contracts.ASSESSMENT_RETURNED,
              state,
              new AssessmentReturned(state, returned.reason()));
      case AssessmentEvent.AssessorAssigned ignored ->
          one(Contracts.ASSESSOR_ASSIGNED, state, new AssessorAssigned(state));
      case AssessmentEvent.AssessorAccepted ignored ->
          one(Contracts.ASSESSOR_ACCEPTED, state, new AssessorAccepted(state));
      case AssessmentEvent.AssessorRecused ignored ->
          one(Contracts.ASSESSOR_RECUSED, state, new AssessorRecused(state));
      case AssessmentEvent.ChapterScored ignored -> List.of();
      case AssessmentEvent.VisitNoted ignored -> List.of();
      case AssessmentEvent.Recommended ignored ->
          one(Contracts.ASSESSMENT_RECOMMENDED, state, new AssessmentRecommended(state));
      case AssessmentEvent.AmendmentWanted ignored -> List.of();
      case AssessmentEvent.ReportAmended amended ->
          one(
              Contracts.ASSESSMENT_REPORT_AMENDED,
              state,
              new AssessmentReportAmended(state, amended.appeal(), version(after)));
      case AssessmentEvent.Abandoned ignored ->
          one(Contracts.ASSESSMENT_ABANDONED, state, new AssessmentAbandoned(state));
    };
  }

  private static int version(Assessment state) {
    return state instanceof Assessment.Recommended recommended ? recommended.report().number() : 1;
  }

  private static <T extends Record> List<Message<?>> one(
      EventType<T> type, kh.ccc.contracts.assessment.Assessment state, T body) {
    return List.of(new Message<>(type, state.assessmentId(), body));
  }

  private kh.ccc.contracts.assessment.Assessment publicState(Assessment.Started state) {
    Subject subject = state.subject();
    AssessmentResult result =
        AssessmentResult.of(guidelines.edition(subject.edition()), state.dossier().findings());
    return new kh.ccc.contracts.assessment.Assessment(
        subject.assessmentId(),
        subject.cboId(),
        subject.area(),
        subject.purpose().name(),
        subject.edition(),
        state.status().name(),
        subject.representative(),
        state.assessorAccount().orElse(null),
        state.dossier().participants().evaluators(),
        result.chapters().stream()
            .map(c -> new ChapterResult(c.chapter(), c.percent(), c.coreMinimum()))
            .toList(),
        result.coreMinimum(),
        result.minimum(),
        result.count(Severity.MAJOR),
        recommendedLevel(state),
        state.dossier().advisers(),
        state.dossier().participants().recused());
  }

  private static @Nullable String recommendedLevel(Assessment.Started state) {
    return state instanceof Assessment.Recommended recommended ? recommended.level().name() : null;
  }
}
