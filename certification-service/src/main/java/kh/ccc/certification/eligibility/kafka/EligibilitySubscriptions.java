package kh.ccc.certification.eligibility.kafka;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.assessment.AssessmentAbandoned;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.contracts.assessment.AssessmentReturned;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.contracts.assessment.AssessmentSubmitted;
import kh.ccc.contracts.assessment.AssessorAccepted;
import kh.ccc.contracts.assessment.AssessorAssigned;
import kh.ccc.contracts.assessment.AssessorRecused;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;
import org.jspecify.annotations.Nullable;

/** Every message of a CBO or an assessment carries its whole state: what is found is kept. */
public final class EligibilitySubscriptions {

  private EligibilitySubscriptions() {}

  /** Subscriptions to all that happens to CBOs. */
  public static List<Subscription<?>> ofCbos(BiConsumer<CboFacts, Position> keep) {
    return List.of(
        cbo(Contracts.CBO_SUBMITTED, CboSubmitted::cbo, keep),
        cbo(Contracts.CBO_RETURNED, CboReturned::cbo, keep),
        cbo(Contracts.CBO_REGISTERED, CboRegistered::cbo, keep),
        cbo(Contracts.CBO_REJECTED, CboRejected::cbo, keep));
  }

  /** Subscriptions to all that happens to assessments. */
  public static List<Subscription<?>> ofAssessments(BiConsumer<AssessmentFacts, Position> keep) {
    return List.of(
        assessment(Contracts.ASSESSMENT_STARTED, AssessmentStarted::assessment, keep),
        assessment(Contracts.ASSESSMENT_SUBMITTED, AssessmentSubmitted::assessment, keep),
        assessment(Contracts.ASSESSMENT_RETURNED, AssessmentReturned::assessment, keep),
        assessment(Contracts.ASSESSOR_ASSIGNED, AssessorAssigned::assessment, keep),
        assessment(Contracts.ASSESSOR_ACCEPTED, AssessorAccepted::assessment, keep),
        assessment(Contracts.ASSESSOR_RECUSED, AssessorRecused::assessment, keep),
        assessment(Contracts.ASSESSMENT_RECOMMENDED, AssessmentRecommended::assessment, keep),
        assessment(Contracts.ASSESSMENT_ABANDONED, AssessmentAbandoned::assessment, keep),
        assessment(Contracts.ASSESSMENT_REPORT_AMENDED, AssessmentReportAmended::assessment, keep));
  }

  private static <T extends Record> Subscription<T> cbo(
      EventType<T> type, Function<T, Cbo> state, BiConsumer<CboFacts, Position> keep) {
    return new Subscription<>(
        type, (event, position) -> keep.accept(facts(state.apply(event)), position));
  }

  private static <T extends Record> Subscription<T> assessment(
      EventType<T> type,
      Function<T, Assessment> state,
      BiConsumer<AssessmentFacts, Position> keep) {
    return new Subscription<>(
        type, (event, position) -> keep.accept(facts(state.apply(event)), position));
  }

  static CboFacts facts(Cbo cbo) {
    return new CboFacts(
        cbo.cboId(),
        cbo.nameKm(),
        cbo.nameLatin(),
        cbo.area(),
        cbo.status(),
        cbo.synthetic(),
        cbo.representative());
  }

  static AssessmentFacts facts(Assessment assessment) {
    Set<String> evaluators = new LinkedHashSet<>(assessment.evaluators());
    if (assessment.assessor() != null) {
      evaluators.add(assessment.assessor());
    }
    return new AssessmentFacts(
        assessment.assessmentId(),
        assessment.cboId(),
        assessment.edition(),
        assessment.status(),
        assessment.representative(),
        List.copyOf(evaluators),
        assessment.advisers(),
        assessment.recused(),
        assessment.openMajors(),
        level(assessment.recommendedLevel()),
        assessment.chapters().stream()
            .map(chapter -> new ChapterScore(chapter.chapter(), chapter.percent()))
            .toList());
  }

  /** NONE, and a level that only a newer service knows, recommend nothing that we could grant. */
  private static @Nullable Level level(@Nullable String name) {
    for (Level level : Level.values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    return null;
  }
}
