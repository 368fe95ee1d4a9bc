package kh.ccc.assessment.assessment;

import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.EventTable;

/** How assessments stand in the journal. */
public final class AssessmentJournal {

  private AssessmentJournal() {}

  /** The aggregate type; the names of its events are stored and never change. */
  public static AggregateType<Assessment, AssessmentEvent> type(
      AggregateType.Messages<Assessment, AssessmentEvent> messages) {
    return new AggregateType<>(
        "assessment", new Assessment.NotStarted(), AssessmentFold::apply, events(), messages);
  }

  private static EventTable<AssessmentEvent> events() {
    return new EventTable<AssessmentEvent>()
        .with("started.v1", AssessmentEvent.Started.class)
        .with("chapter-answered.v1", AssessmentEvent.ChapterAnswered.class)
        .with("evidence-added.v1", AssessmentEvent.EvidenceAdded.class)
        .with("evidence-removed.v1", AssessmentEvent.EvidenceRemoved.class)
        .with("submitted.v1", AssessmentEvent.Submitted.class)
        .with("returned.v1", AssessmentEvent.Returned.class)
        .with("assessor-assigned.v1", AssessmentEvent.AssessorAssigned.class)
        .with("assessor-accepted.v1", AssessmentEvent.AssessorAccepted.class)
        .with("assessor-recused.v1", AssessmentEvent.AssessorRecused.class)
        .with("chapter-scored.v1", AssessmentEvent.ChapterScored.class)
        .with("visit-noted.v1", AssessmentEvent.VisitNoted.class)
        .with("recommended.v1", AssessmentEvent.Recommended.class)
        .with("abandoned.v1", AssessmentEvent.Abandoned.class)
        .with("amendment-wanted.v1", AssessmentEvent.AmendmentWanted.class)
        .with("report-amended.v1", AssessmentEvent.ReportAmended.class);
  }
}
