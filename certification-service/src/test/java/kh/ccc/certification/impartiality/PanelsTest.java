package kh.ccc.certification.impartiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever judges an appeal had no part in what concerns the CBO, and gets none in that case. */
class PanelsTest {

  private static final String CASE = "case-1";
  private static final String CBO = "cbo-1";
  private static final List<String> PANEL = List.of("pan", "pich", "phally");

  private final Auditor auditor =
      new Auditor(1, Period.ofMonths(24), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  @Test
  void panelOfUninvolvedPeopleIsSound() {
    sound();
    assertThat(auditor.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Duty.class,
      names = {"ADVISER", "EVALUATOR", "REVIEWER", "DECIDER", "PARTY", "CONFLICT_DECLARED"})
  void memberWithAnyOtherDutyInTheCaseIsFound(Duty duty) {
    sound();
    auditor.hear(new Fact.Deed(CASE, "pich", duty, on("first", "2026-02-01")));
    only("pich", duty + " + PANEL", CASE);
  }

  @Test
  void memberWhoDecidesTheReopenedCaseIsFound() {
    sound();
    auditor.hear(new Fact.Deed(CASE, "pich", Duty.DECIDER, on("later", "2026-08-01")));
    only("pich", "DECIDER + PANEL", CASE);
  }

  @Test
  void memberWhoSuspendedTheCertificateIsFound() {
    sound();
    auditor.hear(new Fact.Measured("certificate-1", "phally", on("suspended", "2026-04-01")));
    only("phally", "DECIDER + PANEL", CASE);
  }

  @Test
  void memberWithAPartInAnEarlierCaseOfTheCboIsFound() {
    sound();
    opened("case-0", "assessment-0", "2023-01-01");
    auditor.hear(new Fact.Deed("case-0", "pan", Duty.REVIEWER, on("then", "2023-01-01")));
    only("pan", "REVIEWER + PANEL", "case-0");
  }

  @ParameterizedTest
  @EnumSource(
      value = Duty.class,
      names = {"ADVISER", "EVALUATOR", "CONFLICT_DECLARED"})
  void memberWithAPartInAnEarlierAssessmentOfTheCboIsFound(Duty duty) {
    sound();
    auditor.hear(assessment("assessment-0", CBO, "pan", duty, "2023-01-01"));
    only("pan", duty + " + PANEL", null);
  }

  @Test
  void whatComesLaterOrConcernsAnotherCboIsNoViolation() {
    sound();
    opened("case-9", "assessment-9", "2029-01-01");
    auditor.hear(new Fact.Deed("case-9", "pan", Duty.REVIEWER, on("later", "2029-01-02")));
    auditor.hear(assessment("assessment-9", CBO, "pich", Duty.EVALUATOR, "2028-12-01"));
    auditor.hear(assessment("assessment-8", "cbo-8", "pan", Duty.EVALUATOR, "2023-01-01"));
    assertThat(auditor.violations()).isEmpty();
  }

  @Test
  void memberWhoWasReplacedDidNotJudge() {
    sound();
    auditor.hear(new Fact.Deed(CASE, "helper", Duty.ADVISER, on("advised", "2026-01-10")));
    auditor.hear(new Fact.Judged("appeal-1", "helper", on("named", "2026-05-03")));
    auditor.hear(new Fact.Replaced("appeal-1", "helper", on("replaced", "2026-05-04")));
    assertThat(auditor.violations()).isEmpty();
    auditor.hear(new Fact.Judged("appeal-1", "helper", on("voted", "2026-05-20")));
    only("helper", "ADVISER + PANEL", CASE);
  }

  @Test
  void appellantOnThePanelIsFound() {
    sound();
    auditor.hear(new Fact.Judged("appeal-1", "dara", on("voted", "2026-05-20")));
    assertThat(auditor.violations())
        .extracting(Violation::account, Violation::detail)
        .contains(org.assertj.core.groups.Tuple.tuple("dara", "PARTY + PANEL"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Duty.class,
      names = {"EVALUATOR", "REVIEWER", "DECIDER"})
  void adviceOfTheLastTwentyFourMonthsClosesTheNextCase(Duty duty) {
    sound();
    auditor.hear(assessment("assessment-0", CBO, "helper", Duty.ADVISER, "2024-06-01"));
    auditor.hear(new Fact.Deed(CASE, "helper", duty, on("did", "2026-02-01")));
    only("helper", "ADVISER + " + duty, CASE);
  }

  @Test
  void adviserWhomAnEarlierApplicationNamedIsFoundInTheNext() {
    sound();
    opened("case-0", "assessment-0", "2025-01-01");
    auditor.hear(new Fact.Deed("case-0", "helper", Duty.ADVISER, on("named", "2025-01-01")));
    auditor.hear(new Fact.Deed(CASE, "helper", Duty.REVIEWER, on("did", "2026-02-01")));
    only("helper", "ADVISER + REVIEWER", CASE);
  }

  @Test
  void adviceOfLongAgoDoesNotCountAgainstEvaluationReviewAndDecision() {
    sound();
    auditor.hear(assessment("assessment-0", CBO, "helper", Duty.ADVISER, "2024-01-31"));
    auditor.hear(new Fact.Deed(CASE, "helper", Duty.REVIEWER, on("did", "2026-02-01")));
    assertThat(auditor.violations()).isEmpty();
  }

  private void only(
      String account, String detail, @org.jspecify.annotations.Nullable String caseId) {
    assertThat(auditor.violations()).hasSize(1);
    Violation found = auditor.violations().getFirst();
    assertThat(found.kind()).isEqualTo(Violation.Kind.DUTIES_NOT_SEPARATE);
    assertThat(found.account()).isEqualTo(account);
    assertThat(found.detail()).isEqualTo(detail);
    assertThat(found.caseId()).isEqualTo(caseId);
    assertThat(found.evidence()).hasSize(2).doesNotHaveDuplicates();
  }

  /** A case that was decided, its certificate and an appeal, by people with one part each. */
  private void sound() {
    opened(CASE, "assessment-1", "2026-01-10");
    auditor.hear(new Fact.Deed(CASE, "eva", Duty.EVALUATOR, on("opened", "2026-01-10")));
    auditor.hear(new Fact.Deed(CASE, "rith", Duty.REVIEWER, on("reviewed", "2026-01-20")));
    auditor.hear(new Fact.Reviewed(CASE, on("reviewed", "2026-01-20")));
    auditor.hear(new Fact.Attended("session-1", "anna", on("session", "2026-03-01")));
    auditor.hear(
        new Fact.Decided(
            CASE,
            Fact.Outcome.GRANTED,
            "anna",
            List.of("anna"),
            1,
            "session-1",
            Instant.parse("2026-03-01T05:00:00Z"),
            on("decided", "2026-03-01")));
    auditor.hear(new Fact.Certified(CASE, "certificate-1", "CBO-1", on("certified", "2026-03-01")));
    auditor.hear(
        new Fact.Appealed("appeal-1", CBO, "assessment-1", "dara", on("filed", "2026-05-01")));
    PANEL.forEach(who -> auditor.hear(new Fact.Judged("appeal-1", who, on("named", "2026-05-02"))));
  }

  private void opened(String caseId, String assessment, String day) {
    auditor.hear(new Fact.Opened(caseId, assessment, CBO, 1, on("opened", day)));
    auditor.hear(new Fact.Deed(caseId, "dara", Duty.PARTY, on("opened", day)));
  }

  private static Fact assessment(String id, String cbo, String account, Duty duty, String day) {
    return new Fact.AssessmentDeed(id, cbo, account, duty, on(id, day));
  }

  private static Evidence on(String source, String day) {
    return new Evidence(source, "hash", "event", Instant.parse(day + "T05:00:00Z"));
  }
}
