package kh.ccc.assessment.assessment.web;

import java.time.Instant;
import java.util.List;
import kh.ccc.assessment.assessment.AssessmentEvent;
import kh.ccc.platform.journal.Happening;
import org.jspecify.annotations.Nullable;

/** What happened in an assessment. */
record HistoryView(List<Entry> items) {

  /**
   * One event.
   *
   * @param actor account id of who did it
   * @param chapter the chapter that was answered or scored
   * @param detail reason, level or account id, by what happened; never a declaration's words
   */
  record Entry(
      Instant at, String actor, String what, @Nullable Integer chapter, @Nullable String detail) {

    static Entry of(Happening<AssessmentEvent> happening) {
      return switch (happening.event()) {
        case AssessmentEvent.Started e -> entry(happening, "STARTED", e.subject().purpose().name());
        case AssessmentEvent.ChapterAnswered e ->
            chapter(happening, "CHAPTER_ANSWERED", e.chapter());
        case AssessmentEvent.EvidenceAdded e ->
            entry(happening, "EVIDENCE_ADDED", e.file().indicator());
        case AssessmentEvent.EvidenceRemoved ignored -> entry(happening, "EVIDENCE_REMOVED", null);
        case AssessmentEvent.Submitted ignored -> entry(happening, "SUBMITTED", null);
        case AssessmentEvent.Returned e -> entry(happening, "RETURNED", e.reason());
        case AssessmentEvent.AssessorAssigned e ->
            entry(happening, "ASSESSOR_ASSIGNED", e.assessor());
        case AssessmentEvent.AssessorAccepted e ->
            entry(happening, "ASSESSOR_ACCEPTED", e.assessor());
        case AssessmentEvent.AssessorRecused e ->
            entry(happening, "ASSESSOR_RECUSED", e.assessor());
        case AssessmentEvent.ChapterScored e -> chapter(happening, "CHAPTER_SCORED", e.chapter());
        case AssessmentEvent.VisitNoted e ->
            entry(happening, "VISIT_NOTED", e.visit().on().toString());
        case AssessmentEvent.Recommended e -> entry(happening, "RECOMMENDED", e.level().name());
        case AssessmentEvent.Abandoned e -> entry(happening, "ABANDONED", e.reason());
        case AssessmentEvent.AmendmentWanted e -> entry(happening, "AMENDMENT_WANTED", e.appeal());
        case AssessmentEvent.ReportAmended e ->
            entry(happening, "REPORT_AMENDED", e.level().name());
      };
    }

    private static Entry entry(Happening<?> happening, String what, @Nullable String detail) {
      return new Entry(happening.at(), happening.actor(), what, null, detail);
    }

    private static Entry chapter(Happening<?> happening, String what, int chapter) {
      return new Entry(happening.at(), happening.actor(), what, chapter, null);
    }
  }
}
