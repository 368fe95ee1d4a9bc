package kh.ccc.assessment.assessment.web;

import java.util.Optional;
import kh.ccc.assessment.assessment.Answer;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentResult;
import kh.ccc.assessment.assessment.ChapterResult;
import kh.ccc.assessment.assessment.Dossier;
import kh.ccc.assessment.assessment.LevelSupport;
import kh.ccc.assessment.assessment.Subject;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the answer that shows one assessment. */
@Component
class AssessmentViews {

  private final Guidelines guidelines;
  private final Cbos cbos;

  AssessmentViews(Guidelines guidelines, Cbos cbos) {
    this.guidelines = guidelines;
    this.cbos = cbos;
  }

  AssessmentView view(Assessment state) {
    Assessment.Started assessment = AssessmentCommands.started(state);
    Subject subject = assessment.subject();
    Dossier dossier = assessment.dossier();
    Guideline guideline = guidelines.edition(subject.edition());
    AssessmentResult result = AssessmentResult.of(guideline, dossier.findings());
    return new AssessmentView(
        subject.assessmentId(),
        subject.cboId(),
        cbos.find(subject.cboId()).map(AssessmentViews::cbo).orElse(null),
        subject.area(),
        subject.purpose(),
        subject.edition(),
        assessment.status(),
        subject.representative(),
        subject.adviser(),
        assessment.assessorAccount().orElse(null),
        dossier.fieldwork().dueOn(),
        dossier.participants().evaluators(),
        state instanceof Assessment.Returned returned ? returned.reason() : null,
        subject.startedAt(),
        dossier.submittedAt(),
        (int) dossier.answers().answers().count(),
        (int) dossier.findings().answers().count(),
        guideline.indicators().size(),
        guideline.chapters().stream().map(c -> chapter(guideline, c, dossier, result)).toList(),
        dossier.fieldwork().visit(),
        result(guideline, dossier, result),
        recommendation(assessment),
        state instanceof Assessment.Abandoned abandoned ? abandoned.reason() : null);
  }

  static AssessmentView.CboView cbo(Cbo cbo) {
    return new AssessmentView.CboView(cbo.number(), cbo.nameKm(), cbo.nameLatin(), cbo.synthetic());
  }

  private static AssessmentView.ChapterView chapter(
      Guideline guideline, Chapter chapter, Dossier dossier, AssessmentResult results) {
    Optional<ChapterResult> result =
        results.chapters().stream().filter(r -> r.chapter() == chapter.number()).findFirst();
    return new AssessmentView.ChapterView(
        chapter.number(),
        chapter.indicators().stream().map(i -> indicator(guideline, i, dossier)).toList(),
        result.map(ChapterResult::percent).orElse(null),
        result.map(ChapterResult::coreMinimum).orElse(null),
        result.map(ChapterResult::minimum).orElse(null));
  }

  private static AssessmentView.IndicatorView indicator(
      Guideline guideline, Indicator indicator, Dossier dossier) {
    Optional<Answer> found = dossier.findings().of(indicator);
    return new AssessmentView.IndicatorView(
        indicator.code(),
        indicator.core(),
        dossier.answers().of(indicator).map(AssessmentView.AnswerView::of).orElse(null),
        found.map(AssessmentView.AnswerView::of).orElse(null),
        found.flatMap(answer -> AssessmentResult.severity(guideline, answer)).orElse(null),
        dossier.evidence().stream()
            .filter(file -> file.indicator().equals(indicator.code()))
            .map(AssessmentView.EvidenceView::of)
            .toList());
  }

  private static AssessmentView.ResultView result(
      Guideline guideline, Dossier dossier, AssessmentResult result) {
    return new AssessmentView.ResultView(
        result.coreMinimum(),
        result.minimum(),
        result.count(Severity.MAJOR),
        result.count(Severity.MINOR),
        result.count(Severity.OBSERVATION),
        result.minimum() == null ? null : LevelSupport.highest(guideline, dossier.findings()));
  }

  private static AssessmentView.@Nullable RecommendationView recommendation(
      Assessment.Started assessment) {
    return assessment instanceof Assessment.Recommended recommended
        ? new AssessmentView.RecommendationView(
            recommended.level(),
            recommended.summary(),
            recommended.at(),
            recommended.report().number(),
            recommended.report().wantedBy(),
            recommended.report().earlier())
        : null;
  }
}
