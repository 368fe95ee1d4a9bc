package kh.ccc.certification.certificate;

import static kh.ccc.certification.certificate.CertificateFixtures.CHECKED;
import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.NOT_CURED;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.URGENT;
import static kh.ccc.certification.certificate.CertificateFixtures.WRONG;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.CertificateCommand.Annul;
import kh.ccc.certification.certificate.CertificateCommand.ChangeLevel;
import kh.ccc.certification.certificate.CertificateCommand.EndSuspension;
import kh.ccc.certification.certificate.CertificateCommand.EndTerm;
import kh.ccc.certification.certificate.CertificateCommand.Reinstate;
import kh.ccc.certification.certificate.CertificateCommand.Renew;
import kh.ccc.certification.certificate.CertificateCommand.ReportSurveillance;
import kh.ccc.certification.certificate.CertificateCommand.Restore;
import kh.ccc.certification.certificate.CertificateCommand.ReviewSurveillance;
import kh.ccc.certification.certificate.CertificateCommand.Surrender;
import kh.ccc.certification.certificate.CertificateCommand.Suspend;
import kh.ccc.certification.certificate.CertificateCommand.Withdraw;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Given what happened, when something is asked on a day, then this follows. */
class CertificateLifecycleTest {

  private static final LocalDate DAY = GRANTED_ON.plusMonths(4);
  private static final LocalDate LAST = grant().validUntil();
  private static final LocalDate UNTIL = DAY.plusMonths(3);
  private static final CertificateEvent GRANTED =
      new CertificateEvent.Granted(number().text(), grant());
  private static final CertificateEvent SUSPENDED =
      new CertificateEvent.Suspended(new Suspension(REASON, DAY, UNTIL, "RES-2"));
  private static final CertificateEvent WITHDRAWN =
      new CertificateEvent.Withdrawn(DAY, NOT_CURED, "RES-3");
  private static final Upkeep.Successor SUCCESSOR =
      new Upkeep.Successor("next", "CBO-2029-000002-K", LAST.plusDays(1));

  @Test
  void chairSuspendsAloneForASafeguardingRiskOnly() {
    List<CertificateEvent> events = decide(DAY, new Suspend(URGENT, UNTIL, null), GRANTED);
    CertificateEvent.Suspended suspended = (CertificateEvent.Suspended) events.getFirst();
    assertThat(suspended.suspension().resolution()).startsWith("ORDER-" + DAY);
    assertInvalid(DAY, new Suspend(REASON, UNTIL, null), "/reason", GRANTED);
  }

  @Test
  void whatIsNotCuredInTimeIsWithdrawnByTheCalendar() {
    assertThat(decide(UNTIL, new EndSuspension(), GRANTED, SUSPENDED)).isEmpty();
    assertThat(decide(UNTIL.plusDays(1), new EndSuspension(), GRANTED, SUSPENDED))
        .containsExactly(new CertificateEvent.Withdrawn(UNTIL.plusDays(1), NOT_CURED, null));
    assertThat(decide(UNTIL.plusDays(1), new EndSuspension(), GRANTED)).isEmpty();
  }

  @Test
  void reinstatementAfterTheEndOfTheSuspensionIsRefused() {
    assertThat(decide(UNTIL, new Reinstate("R"), GRANTED, SUSPENDED)).hasSize(1);
    assertRefused(
        "suspension-not-cured-in-time", UNTIL.plusDays(1), new Reinstate("R"), GRANTED, SUSPENDED);
  }

  @Test
  void checkWhoseDayCameDuringASuspensionIsProposedWhenTheCertificateIsBack() {
    LocalDate due = GRANTED_ON.plusMonths(12);
    CertificateEvent suspended =
        new CertificateEvent.Suspended(
            new Suspension(REASON, due.minusMonths(2), due.plusMonths(2), "RES-2"));
    assertThat(decide(due, new Reinstate("R"), GRANTED, suspended)).hasSize(1);
    assertThat(decide(due.plusDays(1), new Reinstate("R"), GRANTED, suspended))
        .element(1)
        .isInstanceOfSatisfying(
            CertificateEvent.SuspensionProposed.class,
            proposed -> assertThat(proposed.proposal().due()).isEqualTo(due));

    CertificateEvent forThat =
        new CertificateEvent.Suspended(
            new Suspension(REASON, due.plusDays(1), due.plusMonths(2), "RES-2"));
    assertThat(decide(due.plusDays(9), new Reinstate("R"), GRANTED, forThat)).hasSize(1);
  }

  @Test
  void certificateIsWithdrawnForAListedReason() {
    assertThat(decide(DAY, new Withdraw(NOT_CURED, "RES-3"), GRANTED)).containsExactly(WITHDRAWN);
    assertInvalid(DAY, new Withdraw("THEY_STOLE", "R"), "/reason", GRANTED);
    assertRefused("certificate-ended", DAY, new Withdraw(NOT_CURED, "R"), GRANTED, WITHDRAWN);
  }

  @Test
  void whatHasEndedIsNeitherSuspendedReinstatedNorGivenBack() {
    assertRefused("certificate-ended", DAY, new Suspend(REASON, UNTIL, "R"), GRANTED, WITHDRAWN);
    assertRefused("certificate-ended", DAY, new Reinstate("R"), GRANTED, WITHDRAWN);
    assertRefused("certificate-ended", DAY, new Surrender("account-dara"), GRANTED, WITHDRAWN);
    assertRefused("certificate-ended", DAY, lower(), GRANTED, WITHDRAWN);
  }

  @Test
  void certificateIsGivenBackAlsoWhileSuspendedOrInGrace() {
    CertificateEvent given = new CertificateEvent.Surrendered(DAY, "account-dara");
    assertThat(decide(DAY, new Surrender("account-dara"), GRANTED)).containsExactly(given);
    assertThat(decide(DAY, new Surrender("account-dara"), GRANTED, SUSPENDED))
        .containsExactly(given);
    assertThat(decide(LAST.plusDays(5), new Surrender("account-dara"), GRANTED)).hasSize(1);
    assertRefused("certificate-expired", LAST.plusDays(91), new Surrender("account-dara"), GRANTED);
  }

  @Test
  void whatWasIssuedInErrorIsVoidWhateverBecameOfIt() {
    CertificateEvent voided = new CertificateEvent.Voided(DAY, WRONG, "R");
    assertThat(decide(DAY, new Annul(WRONG, "R"), GRANTED)).containsExactly(voided);
    assertThat(decide(DAY, new Annul(WRONG, "R"), GRANTED, WITHDRAWN)).containsExactly(voided);
    assertRefused("certificate-ended", DAY, new Annul(WRONG, "R"), GRANTED, voided);
    assertThat(given(GRANTED, voided).number()).isEqualTo(number().text());
  }

  @Test
  void levelIsLoweredUnderTheSameNumberAndTheTermGetsNoLonger() {
    CertificateEvent lowered = decide(DAY, lower(), GRANTED).getFirst();
    Certificate.Issued after = given(GRANTED, lowered);
    assertThat(after.number()).isEqualTo(number().text());
    assertThat(after.grant().level()).isEqualTo(Level.PROVISIONAL);
    assertThat(after.grant().validUntil()).isEqualTo(DAY.plusYears(1).minusDays(1));
  }

  @Test
  void levelIsRaisedOnAnAssessmentAndTheTermStays() {
    assertRefused("level-not-supported", DAY, raise(null), GRANTED);
    assertRefused("level-not-supported", DAY, raise(evaluation(1, Level.ADVANCED)), GRANTED);
    assertRefused("level-not-supported", DAY, raise(evaluation(0, Level.GOOD_PRACTICE)), GRANTED);
    CertificateEvent raised = decide(DAY, raise(evaluation(0, Level.ADVANCED)), GRANTED).getFirst();
    Certificate.Issued after = given(GRANTED, raised);
    assertThat(after.grant().level()).isEqualTo(Level.ADVANCED);
    assertThat(after.grant().validUntil()).isEqualTo(LAST);
    assertThat(after.grant().assessmentId()).isEqualTo("assessment-2");
  }

  @Test
  void levelOfASuspendedCertificateStays() {
    assertRefused("certificate-suspended", DAY, lower(), GRANTED, SUSPENDED);
    assertRefused(
        "level-unchanged", DAY, new ChangeLevel(Level.GOOD_PRACTICE, CHECKED, "R", null), GRANTED);
  }

  @Test
  void upheldAppealPutsInForceAgainWhatWasSuspendedOrWithdrawn() {
    Restore restore = new Restore("appeal-1", "R");
    LocalDate late = UNTIL.plusMonths(1);
    assertThat(decide(late, restore, GRANTED, SUSPENDED)).hasSize(1);
    CertificateEvent restored = decide(late, restore, GRANTED, WITHDRAWN).getFirst();
    assertThat(given(GRANTED, WITHDRAWN, restored)).isEqualTo(given(GRANTED));
    assertRefused("certificate-not-restorable", DAY, restore, GRANTED);
    assertRefused("certificate-expired", LAST.plusDays(1), restore, GRANTED, WITHDRAWN);
  }

  @Test
  void checksAreReportedByOneAndReviewedByAnother() {
    LocalDate due = GRANTED_ON.plusMonths(12);
    ReportSurveillance report = new ReportSurveillance("account-officer", "REP-1", null);
    assertRefused("surveillance-too-early", due.minusDays(91), report, GRANTED);
    CertificateEvent reported = decide(due.minusDays(90), report, GRANTED).getFirst();
    assertRefused("surveillance-under-review", due, report, GRANTED, reported);
    assertRefused(
        "separation-of-duties",
        due,
        new ReviewSurveillance("account-officer", true),
        GRANTED,
        reported);
    CertificateEvent passed =
        decide(due, new ReviewSurveillance("account-reviewer", true), GRANTED, reported).getFirst();
    assertThat(passed)
        .isEqualTo(
            new CertificateEvent.SurveillancePassed(
                due, due, "account-officer", "account-reviewer"));
    assertThat(Surveillance.outstanding(given(GRANTED, reported, passed), rules()))
        .containsExactly(GRANTED_ON.plusMonths(24));
    assertRefused(
        "surveillance-not-reported",
        due,
        new ReviewSurveillance("account-reviewer", true),
        GRANTED,
        reported,
        passed);
  }

  @Test
  void reportThatIsSentBackLeavesTheCheckDue() {
    LocalDate due = GRANTED_ON.plusMonths(12);
    CertificateEvent reported =
        decide(due, new ReportSurveillance("account-officer", "REP-1", null), GRANTED).getFirst();
    CertificateEvent returned =
        decide(due, new ReviewSurveillance("account-reviewer", false), GRANTED, reported)
            .getFirst();
    assertThat(Surveillance.outstanding(given(GRANTED, reported, returned), rules())).contains(due);
  }

  @Test
  void provisionalCertificateHasNoChecks() {
    CertificateEvent provisional =
        new CertificateEvent.Granted(number().text(), grant(Level.PROVISIONAL));
    assertThat(Surveillance.outstanding(given(provisional), rules())).isEmpty();
    assertRefused(
        "surveillance-not-foreseen",
        DAY,
        new ReportSurveillance("account-officer", "REP-1", null),
        provisional);
  }

  @Test
  void graceBeginsAfterTheLastDayAndEndsInExpiry() {
    assertThat(decide(LAST, new EndTerm(), GRANTED)).isEmpty();
    CertificateEvent grace = new CertificateEvent.GraceBegan(LAST.plusDays(1), LAST.plusDays(90));
    assertThat(decide(LAST.plusDays(1), new EndTerm(), GRANTED)).containsExactly(grace);
    assertThat(decide(LAST.plusDays(90), new EndTerm(), GRANTED, grace)).isEmpty();
    assertThat(decide(LAST.plusDays(91), new EndTerm(), GRANTED, grace))
        .containsExactly(new CertificateEvent.Expired(LAST.plusDays(91)));
    assertThat(decide(LAST.plusDays(91), new EndTerm(), GRANTED))
        .containsExactly(new CertificateEvent.Expired(LAST.plusDays(91)));
  }

  @Test
  void suspendedCertificateHasNoGrace() {
    LocalDate day = LAST.minusDays(3);
    CertificateEvent late =
        new CertificateEvent.Suspended(new Suspension(REASON, day, LAST.plusMonths(2), "R"));
    assertThat(decide(LAST.plusDays(1), new EndTerm(), GRANTED, late))
        .containsExactly(new CertificateEvent.Expired(LAST.plusDays(1)));
  }

  @Test
  void renewedCertificateEndsWhenItsSuccessorBegins() {
    CertificateEvent renewed = decide(LAST.minusDays(20), new Renew(SUCCESSOR), GRANTED).getFirst();
    assertThat(decide(DAY, new Renew(SUCCESSOR), GRANTED, renewed)).isEmpty();
    assertThat(Standing.on(given(GRANTED, renewed), LAST, rules()))
        .isEqualTo(Certificate.Status.ACTIVE);
    assertThat(decide(LAST.plusDays(1), new EndTerm(), GRANTED, renewed))
        .containsExactly(new CertificateEvent.Expired(LAST.plusDays(1)));
  }

  private static ChangeLevel lower() {
    return new ChangeLevel(Level.PROVISIONAL, CHECKED, "R", null);
  }

  private static ChangeLevel raise(@Nullable Evaluation evaluation) {
    return new ChangeLevel(Level.ADVANCED, CHECKED, "R", evaluation);
  }

  private static Evaluation evaluation(int openMajors, Level reaches) {
    return new Evaluation("assessment-2", "cbo-1", List.of(), openMajors, reaches);
  }

  private static Certificate.Issued given(CertificateEvent... events) {
    Certificate state = new Certificate.NotGranted();
    for (CertificateEvent event : events) {
      state = Certificate.apply(state, event);
    }
    return (Certificate.Issued) state;
  }

  private static List<CertificateEvent> decide(
      LocalDate day, CertificateCommand command, CertificateEvent... events) {
    return Certificate.decide(given(events), command, rules(), day);
  }

  private static void assertRefused(
      String code, LocalDate day, CertificateCommand command, CertificateEvent... events) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> decide(day, command, events));
    assertThat(refusal.code()).isEqualTo(code);
  }

  private static void assertInvalid(
      LocalDate day, CertificateCommand command, String pointer, CertificateEvent... events) {
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> decide(day, command, events));
    assertThat(invalid.errors()).extracting(FieldError::pointer).containsExactly(pointer);
  }
}
