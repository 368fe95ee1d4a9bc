package kh.ccc.certification.impartiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What journals say goes in, what should never have been possible comes out. */
class AuditorTest {

  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  private static final String CASE = "case-1";
  private static final String SESSION = "session-1";

  private final Auditor auditor =
      new Auditor(3, Period.ofMonths(24), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

  @Test
  void caseThatWasTreatedAsItShouldHasNoViolation() {
    sound();
    assertThat(auditor.violations()).isEmpty();
    Counts counts = auditor.counts();
    assertThat(counts.cases()).isEqualTo(1);
    assertThat(counts.decisions()).containsEntry(Fact.Outcome.GRANTED, 1);
    assertThat(counts.deciders()).isEqualTo(3);
    assertThat(counts.reviewers()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ADVISER,EVALUATOR",
    "ADVISER,REVIEWER",
    "ADVISER,DECIDER",
    "ADVISER,PANEL",
    "EVALUATOR,REVIEWER",
    "EVALUATOR,DECIDER",
    "EVALUATOR,PANEL",
    "REVIEWER,DECIDER",
    "REVIEWER,PANEL",
    "DECIDER,PANEL",
    "PARTY,EVALUATOR",
    "PARTY,REVIEWER",
    "PARTY,DECIDER",
    "PARTY,PANEL",
    "CONFLICT_DECLARED,DECIDER"
  })
  void twoDutiesOfOnePersonAreFoundWithBothRecords(Duty one, Duty other) {
    sound();
    auditor.hear(new Fact.Deed(CASE, "both", one, at("first")));
    auditor.hear(new Fact.Deed(CASE, "both", other, at("second")));
    assertThat(auditor.violations()).hasSize(1);
    Violation found = auditor.violations().getFirst();
    assertThat(found.kind()).isEqualTo(Violation.Kind.DUTIES_NOT_SEPARATE);
    assertThat(found.account()).isEqualTo("both");
    assertThat(found.detail()).isEqualTo(one + " + " + other);
    assertThat(found.evidence()).containsExactlyInAnyOrder(at("first"), at("second"));
  }

  @Test
  void memberWhoVotedOnACertificateIsItsDecider() {
    sound();
    auditor.hear(resolved(List.of("anna", "bora", "eva"), 3, SESSION));
    auditor.hear(new Fact.Attended(SESSION, "eva", at("session")));
    assertThat(kinds()).containsExactly(Violation.Kind.DUTIES_NOT_SEPARATE);
    assertThat(auditor.violations().getFirst().account()).isEqualTo("eva");
  }

  @Test
  void resolutionOnACertificateNeedsAQuorumThatWasThere() {
    sound();
    auditor.hear(resolved(List.of("anna", "bora", "chan"), 3, SESSION));
    assertThat(kinds()).isEmpty();
    auditor.hear(resolved(List.of("anna", "absent"), 2, SESSION));
    auditor.hear(resolved(List.of("anna"), 0, null));
    assertThat(kinds())
        .containsExactly(
            Violation.Kind.DECIDED_WITHOUT_QUORUM,
            Violation.Kind.DECIDED_WITHOUT_PRESENCE,
            Violation.Kind.DECIDED_WITHOUT_QUORUM,
            Violation.Kind.DECIDED_WITHOUT_PRESENCE);
  }

  @Test
  void dutiesInDifferentCasesDoNotMeet() {
    sound();
    auditor.hear(new Fact.Deed("case-2", "anna", Duty.EVALUATOR, at("elsewhere")));
    assertThat(auditor.violations()).isEmpty();
  }

  @Test
  void representativeMayAdvise() {
    sound();
    auditor.hear(new Fact.Deed(CASE, "dara", Duty.ADVISER, at("helped")));
    assertThat(auditor.violations()).isEmpty();
  }

  @Test
  void whatTheAssessmentSaidCounts() {
    sound();
    auditor.hear(deed("assessment-1", "anna", Duty.EVALUATOR, at("assessment")));
    assertThat(kinds()).containsExactly(Violation.Kind.DUTIES_NOT_SEPARATE);
  }

  @Test
  void memberWhoHadSteppedBackAndWasCountedIsFound() {
    sound();
    auditor.hear(new Fact.Recused(CASE, "anna", at("recusal")));
    assertThat(kinds()).containsExactly(Violation.Kind.DECIDED_AFTER_RECUSAL);
  }

  @Test
  void decisionWithoutQuorumReviewSessionOrAgreementIsFound() {
    auditor.hear(new Fact.Opened(CASE, "assessment-1", "cbo-1", 0, at("opened")));
    auditor.hear(decided(CASE, List.of("anna", "bora"), 2, null));
    assertThat(kinds())
        .containsExactlyInAnyOrder(
            Violation.Kind.DECIDED_WITHOUT_QUORUM,
            Violation.Kind.DECIDED_WITHOUT_REVIEW,
            Violation.Kind.DECIDED_WITHOUT_AGREEMENT,
            Violation.Kind.DECIDED_WITHOUT_PRESENCE);
  }

  @Test
  void memberWhoWasNotThereIsFound() {
    sound();
    auditor.hear(decided(CASE, List.of("anna", "bora", "stranger"), 3, SESSION));
    assertThat(auditor.violations())
        .extracting(Violation::kind, Violation::account)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Violation.Kind.DECIDED_WITHOUT_PRESENCE, "stranger"));
  }

  @Test
  void certificateWithoutADecisionIsFound() {
    sound();
    auditor.hear(new Fact.Certified("case-9", "certificate-9", "CBO-9", at("certified")));
    assertThat(kinds()).containsExactly(Violation.Kind.CERTIFIED_WITHOUT_DECISION);
  }

  @Test
  void secondCertificateAndSecondUseOfANumberAreFound() {
    sound();
    auditor.hear(new Fact.Certified(CASE, "certificate-2", "CBO-1", at("again")));
    assertThat(kinds())
        .containsExactlyInAnyOrder(
            Violation.Kind.CERTIFIED_TWICE, Violation.Kind.NUMBER_GIVEN_TWICE);
  }

  @Test
  void recordThatWasChangedIsFound() {
    auditor.hear(new Fact.Tampered("application-1/000002 was changed", at("check")));
    assertThat(kinds()).containsExactly(Violation.Kind.JOURNAL_NOT_WHOLE);
  }

  @Test
  void quarterBeginsWithItsFirstMonth() {
    assertThat(AuditCommands.quarter(LocalDate.of(2026, 3, 31))).isEqualTo("2026-01-01");
    assertThat(AuditCommands.quarter(LocalDate.of(2026, 4, 1))).isEqualTo("2026-04-01");
    assertThat(AuditCommands.quarter(LocalDate.of(2026, 11, 23))).isEqualTo("2026-10-01");
  }

  /** One case from application to certificate by six different people. */
  private void sound() {
    auditor.hear(new Fact.Opened(CASE, "assessment-1", "cbo-1", 1, at("opened")));
    auditor.hear(new Fact.Deed(CASE, "dara", Duty.PARTY, at("opened")));
    auditor.hear(new Fact.Deed(CASE, "eva", Duty.EVALUATOR, at("opened")));
    auditor.hear(new Fact.Deed(CASE, "rith", Duty.REVIEWER, at("reviewed")));
    auditor.hear(new Fact.Reviewed(CASE, at("reviewed")));
    List<String> members = new ArrayList<>(List.of("anna", "bora", "chan"));
    members.forEach(who -> auditor.hear(new Fact.Attended(SESSION, who, at("session"))));
    auditor.hear(decided(CASE, members, 3, SESSION));
    auditor.hear(new Fact.Certified(CASE, "certificate-1", "CBO-1", at("certified")));
  }

  private static Fact.AssessmentDeed deed(
      String assessment, String account, Duty duty, Evidence evidence) {
    return new Fact.AssessmentDeed(assessment, "cbo-1", account, duty, evidence);
  }

  private static Fact.Decided decided(
      String caseId,
      List<String> deciders,
      int cast,
      @org.jspecify.annotations.Nullable String session) {
    return new Fact.Decided(
        caseId, Fact.Outcome.GRANTED, "anna", deciders, cast, session, NOON, at("decided"));
  }

  private static Fact.Resolved resolved(
      List<String> deciders, int cast, @org.jspecify.annotations.Nullable String session) {
    return new Fact.Resolved("certificate-1", "anna", deciders, cast, session, at("carried"));
  }

  private List<Violation.Kind> kinds() {
    return auditor.violations().stream().map(Violation::kind).toList();
  }

  private static Evidence at(String source) {
    return new Evidence(source, "hash", "event", NOON);
  }
}
