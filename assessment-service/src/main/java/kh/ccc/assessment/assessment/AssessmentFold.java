package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.stream.Stream;
import kh.ccc.assessment.assessment.Assessment.Assigned;
import kh.ccc.assessment.assessment.Assessment.DeskReview;
import kh.ccc.assessment.assessment.Assessment.Returned;
import kh.ccc.assessment.assessment.Assessment.SelfAssessment;
import kh.ccc.assessment.assessment.Assessment.Submitted;

/** The state after an event. */
public final class AssessmentFold {

  /** What a complaint started was prepared by nobody. */
  private static final String SYSTEM = "system:";

  private AssessmentFold() {}

  public static Assessment apply(Assessment state, AssessmentEvent event) {
    if (event instanceof AssessmentEvent.Started started) {
      Participants participants =
          started.by().startsWith(SYSTEM)
              ? Participants.NONE
              : Participants.NONE.preparedBy(started.by());
      return new SelfAssessment(
          new Dossier(
              started.subject(),
              participants,
              Sheet.EMPTY,
              Sheet.EMPTY,
              List.of(),
              null,
              Fieldwork.NONE));
    }
    return after((Assessment.Started) state, event);
  }

  private static Assessment after(Assessment.Started state, AssessmentEvent event) {
    Dossier dossier = state.dossier();
    return switch (event) {
      case AssessmentEvent.Started ignored ->
          throw new IllegalStateException("an assessment starts once");
      case AssessmentEvent.ChapterAnswered answered -> answered(state, answered);
      case AssessmentEvent.EvidenceAdded added ->
          open(
              state,
              dossier
                  .withEvidence(
                      Stream.concat(dossier.evidence().stream(), Stream.of(added.file())).toList())
                  .with(dossier.participants().preparedBy(added.file().by())));
      case AssessmentEvent.EvidenceRemoved removed ->
          open(
              state,
              dossier
                  .withEvidence(
                      dossier.evidence().stream()
                          .filter(file -> !file.evidenceId().equals(removed.evidenceId()))
                          .toList())
                  .with(dossier.participants().preparedBy(removed.by())));
      case AssessmentEvent.Submitted submitted ->
          new Submitted(
              dossier
                  .with(dossier.participants().preparedBy(submitted.by()))
                  .submitted(submitted.at()));
      case AssessmentEvent.Returned returned -> new Returned(dossier, returned.reason());
      case AssessmentEvent.AssessorAssigned assigned ->
          new Assigned(dossier.with(new Fieldwork(assigned.dueOn(), null)), assigned.assessor());
      case AssessmentEvent.AssessorAccepted accepted ->
          new DeskReview(
              dossier.with(dossier.participants().evaluatedBy(accepted.assessor())),
              accepted.assessor());
      case AssessmentEvent.AssessorRecused recused -> recused(dossier, recused);
      case AssessmentEvent.ChapterScored scored ->
          new DeskReview(
              dossier.withFindings(dossier.findings().with(scored.chapter(), scored.findings())),
              assessor(state));
      case AssessmentEvent.VisitNoted noted ->
          new DeskReview(dossier.with(dossier.fieldwork().noted(noted.visit())), assessor(state));
      case AssessmentEvent.Recommended recommended ->
          new Assessment.Recommended(
              dossier,
              assessor(state),
              recommended.level(),
              recommended.summary(),
              recommended.at(),
              Report.FIRST);
      case AssessmentEvent.AmendmentWanted wanted -> wanted(recommended(state), wanted.appeal());
      case AssessmentEvent.ReportAmended amended -> amended(recommended(state), amended);
      case AssessmentEvent.Abandoned abandoned ->
          new Assessment.Abandoned(dossier, abandoned.reason());
    };
  }

  private static Assessment answered(
      Assessment.Started state, AssessmentEvent.ChapterAnswered answered) {
    Dossier before = state.dossier();
    Dossier dossier =
        before
            .withAnswers(before.answers().with(answered.chapter(), answered.answers()))
            .with(before.participants().preparedBy(answered.by()));
    return open(state, dossier);
  }

  private static Assessment open(Assessment.Started state, Dossier dossier) {
    return state instanceof Returned returned
        ? new Returned(dossier, returned.reason())
        : new SelfAssessment(dossier);
  }

  /** What a person with a conflict scored is worth nothing; that the person took part stays. */
  private static Assessment recused(Dossier dossier, AssessmentEvent.AssessorRecused recused) {
    return new Submitted(
        dossier
            .with(dossier.participants().recusedBy(recused.assessor()))
            .with(Fieldwork.NONE)
            .withFindings(Sheet.EMPTY));
  }

  private static Assessment wanted(Assessment.Recommended state, String appeal) {
    return new Assessment.Recommended(
        state.dossier(),
        state.assessor(),
        state.level(),
        state.summary(),
        state.at(),
        state.report().wanted(appeal));
  }

  private static Assessment amended(
      Assessment.Recommended state, AssessmentEvent.ReportAmended amended) {
    Dossier before = state.dossier();
    Report.Version version =
        new Report.Version(state.report().number(), state.level(), state.summary(), state.at());
    return new Assessment.Recommended(
        before
            .with(before.participants().evaluatedBy(amended.by()))
            .withFindings(before.findings().amended(amended.findings())),
        state.assessor(),
        amended.level(),
        amended.summary(),
        amended.at(),
        state.report().amended(version));
  }

  private static Assessment.Recommended recommended(Assessment.Started state) {
    if (state instanceof Assessment.Recommended recommended) {
      return recommended;
    }
    throw new IllegalStateException("a report is amended after the recommendation");
  }

  private static String assessor(Assessment.Started state) {
    return state
        .assessorAccount()
        .orElseThrow(() -> new IllegalStateException("nobody assesses in " + state.status()));
  }
}
