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

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kh.ccc.certification.certificate.Certificate.Status;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a certificate, in whichever order and on whichever days. */
class CertificateInvariantsTest {

  private static final int LIVES = 2_000;
  private static final int STEPS = 60;
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final Set<Status> ENDED =
      EnumSet.of(Status.WITHDRAWN, Status.EXPIRED, Status.SURRENDERED, Status.VOIDED);

  @Test
  void anySequenceOfCommandsKeepsTheInvariants() {
    for (int seed = 0; seed < LIVES; seed++) {
      live(seed);
    }
  }

  private static void live(int seed) {
    Random random = new Random(seed);
    Level level = LEVELS.get(random.nextInt(LEVELS.size()));
    Certificate.Issued before =
        issued(
            Certificate.apply(
                new Certificate.NotGranted(),
                new CertificateEvent.Granted(number().text(), grant(level))));
    LocalDate day = GRANTED_ON;
    for (int step = 0; step < STEPS; step++) {
      day = day.plusDays(random.nextInt(40));
      CertificateCommand command = anyCommand(random, day);
      Certificate.Issued after = ask(before, command, day);
      assertInvariants(before, command, after, day);
      before = after;
    }
  }

  private static Certificate.Issued ask(
      Certificate.Issued before, CertificateCommand command, LocalDate day) {
    try {
      Certificate state = before;
      for (CertificateEvent event : Certificate.decide(before, command, rules(), day)) {
        state = Certificate.apply(state, event);
      }
      return issued(state);
    } catch (Refusal | Invalid no) {
      return before;
    }
  }

  private static void assertInvariants(
      Certificate.Issued before,
      CertificateCommand command,
      Certificate.Issued after,
      LocalDate day) {
    Status then = Standing.on(before, day, rules());
    Status now = Standing.on(after, day, rules());
    String told = command + " on " + day + ": " + then + " -> " + now;
    assertThat(after.number()).as(told).isEqualTo(before.number());
    assertThat(after.grant().validFrom()).as(told).isEqualTo(before.grant().validFrom());
    assertThat(after.grant().validUntil()).as(told).isBeforeOrEqualTo(before.grant().validUntil());
    assertThat(Standing.lastOfGrace(after, rules()))
        .as(told)
        .isBeforeOrEqualTo(after.grant().validUntil().plusDays(rules().graceDays()));
    if (ENDED.contains(then) && !(command instanceof CertificateCommand.Restore)) {
      assertThat(ENDED).as(told).contains(now);
    }
    if (then == Status.VOIDED) {
      assertThat(now).as(told).isEqualTo(Status.VOIDED);
    }
    if (now == Status.ACTIVE || now == Status.SUSPENDED) {
      assertThat(day).as(told).isBeforeOrEqualTo(after.grant().validUntil());
    }
    if (after instanceof Certificate.Suspended suspended) {
      assertThat(suspended.suspension().until())
          .as(told)
          .isBeforeOrEqualTo(suspended.suspension().since().plusMonths(6));
    }
    assertThat(after.upkeep().passed()).as(told).doesNotHaveDuplicates();
    // Asked once more, the calendar has nothing more to do on the same day.
    Certificate.Issued followed = ask(after, new CertificateCommand.EndTerm(), day);
    assertThat(ask(followed, new CertificateCommand.EndTerm(), day)).as(told).isEqualTo(followed);
    assertThat(Standing.on(followed, day, rules())).as(told).isEqualTo(now);
  }

  private static CertificateCommand anyCommand(Random random, LocalDate day) {
    String someone = "account-" + random.nextInt(3);
    return switch (random.nextInt(16)) {
      case 0, 1 -> new CertificateCommand.Suspend(REASON, day.plusDays(random.nextInt(250)), "R");
      case 2 -> new CertificateCommand.Suspend(URGENT, day.plusDays(random.nextInt(250)), null);
      case 3, 4 -> new CertificateCommand.Reinstate("R");
      case 5 ->
          random.nextInt(4) == 0
              ? new CertificateCommand.Withdraw(NOT_CURED, "R")
              : new CertificateCommand.EndSuspension();
      case 6 ->
          random.nextInt(4) == 0
              ? new CertificateCommand.Annul(WRONG, "R")
              : new CertificateCommand.EndTerm();
      case 7 ->
          random.nextInt(4) == 0
              ? new CertificateCommand.Surrender(someone)
              : new CertificateCommand.EndTerm();
      case 8, 9 ->
          new CertificateCommand.ChangeLevel(
              LEVELS.get(random.nextInt(LEVELS.size())),
              CHECKED,
              "R",
              new Evaluation("assessment-2", "cbo-1", List.of(), 0, Level.ADVANCED));
      case 10, 11 -> new CertificateCommand.ReportSurveillance(someone, "REP", null);
      case 12, 13 -> new CertificateCommand.ReviewSurveillance(someone, random.nextBoolean());
      case 14 ->
          new CertificateCommand.Renew(
              new Upkeep.Successor("next", "CBO-2029-000002-K", grant().validUntil().plusDays(1)));
      default -> new CertificateCommand.Restore("appeal-1", "R");
    };
  }

  private static Certificate.Issued issued(Certificate state) {
    return (Certificate.Issued) state;
  }
}
