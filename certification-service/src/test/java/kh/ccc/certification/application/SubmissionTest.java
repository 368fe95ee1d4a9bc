package kh.ccc.certification.application;

import static kh.ccc.certification.application.ApplicationFixtures.ADVISER;
import static kh.ccc.certification.application.ApplicationFixtures.AGREEMENTS;
import static kh.ccc.certification.application.ApplicationFixtures.EVALUATOR;
import static kh.ccc.certification.application.ApplicationFixtures.REPRESENTATIVE;
import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.by;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.ApplicationCommand.Submit;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

  private static final Submit SUBMIT =
      new Submit("assessment-1", Level.GOOD_PRACTICE, 2, List.of(ADVISER));

  @Test
  void applicationRecordsWhatItStandsOn() {
    Dossier dossier = submitted(SUBMIT, assessment(), cbo()).dossier();
    assertThat(dossier.level()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(dossier.edition()).isEqualTo(1);
    assertThat(dossier.agreementVersion()).isEqualTo(2);
    assertThat(dossier.applicant()).isEqualTo(REPRESENTATIVE);
    assertThat(dossier.advisers()).containsExactly(ADVISER);
    assertThat(dossier.evaluators()).containsExactly(EVALUATOR);
    assertThat(dossier.submittedOn()).isEqualTo("2026-03-01");
  }

  @Test
  void lowerLevelThanRecommendedMayBeAppliedFor() {
    Submit lower = new Submit("assessment-1", Level.PROVISIONAL, 2, List.of());
    assertThat(submitted(lower, assessment(), cbo()).dossier().level())
        .isEqualTo(Level.PROVISIONAL);
  }

  @Test
  void higherLevelThanRecommendedIsRefused() {
    Submit higher = new Submit("assessment-1", Level.ADVANCED, 2, List.of());
    assertRefused(higher, assessment(), cbo(), "level-not-recommended");
  }

  @Test
  void assessmentThatRecommendsARefusalIsRefused() {
    assertRefused(SUBMIT, assessment("RECOMMENDED", null, 2), cbo(), "level-not-recommended");
  }

  @Test
  void assessmentThatIsNotRecommendedIsRefused() {
    assertRefused(
        SUBMIT,
        assessment("SUBMITTED", Level.GOOD_PRACTICE, 0),
        cbo(),
        "assessment-not-recommended");
  }

  @Test
  void organizationThatIsNotRegisteredIsRefused() {
    assertRefused(SUBMIT, assessment(), cbo("RETURNED"), "cbo-not-registered");
  }

  @Test
  void assessmentIsUsedOnce() {
    ApplicationEvent.Submitted first = submitted(SUBMIT, assessment(), cbo());
    Application used = Application.apply(new Application.NotSubmitted(), first);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> decide(used, SUBMIT, assessment(), cbo()));
    assertThat(refusal.code()).isEqualTo("assessment-used");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void agreementThatIsOutdatedOrNotYetInForceIsInvalid(int version) {
    Submit old = new Submit("assessment-1", Level.GOOD_PRACTICE, version, List.of());
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class, () -> decide(new Application.NotSubmitted(), old, assessment(), cbo()));
    assertThat(invalid.errors())
        .containsExactly(
            new FieldError("/agreementVersion", "agreement-not-in-force", Map.of("version", 2)));
  }

  private static ApplicationEvent.Submitted submitted(
      Submit submit, AssessmentFacts assessment, CboFacts cbo) {
    List<ApplicationEvent> events = decide(new Application.NotSubmitted(), submit, assessment, cbo);
    assertThat(events).hasSize(1);
    return (ApplicationEvent.Submitted) events.getFirst();
  }

  private static void assertRefused(
      Submit submit, AssessmentFacts assessment, CboFacts cbo, String code) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> decide(new Application.NotSubmitted(), submit, assessment, cbo));
    assertThat(refusal.code()).isEqualTo(code);
  }

  private static List<ApplicationEvent> decide(
      Application state, Submit submit, AssessmentFacts assessment, CboFacts cbo) {
    ApplicationId id = ApplicationId.forAssessment(submit.assessmentId());
    return Submission.decide(state, id, submit, assessment, cbo, AGREEMENTS, by(REPRESENTATIVE));
  }
}
