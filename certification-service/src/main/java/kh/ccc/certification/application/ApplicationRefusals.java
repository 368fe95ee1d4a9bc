package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.Map;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/** The reasons why an application is not taken, not voted on or not decided. */
final class ApplicationRefusals {

  private ApplicationRefusals() {}

  static Unknown unknown() {
    return new Unknown("application-unknown");
  }

  static Refusal assessmentUsed(Application.Submitted application) {
    return new Refusal("assessment-used", Map.of("status", application.status()));
  }

  static Refusal assessmentNotRecommended(String status) {
    return new Refusal("assessment-not-recommended", Map.of("status", status));
  }

  static Refusal levelNotRecommended(Level wanted, @Nullable Level recommended) {
    return new Refusal(
        "level-not-recommended",
        Map.of("level", wanted, "recommended", recommended == null ? "NONE" : recommended));
  }

  static Refusal levelAboveApplication(Level wanted, Level appliedFor) {
    return new Refusal(
        "level-above-application", Map.of("level", wanted, "appliedFor", appliedFor));
  }

  static Refusal cboNotRegistered(String status) {
    return new Refusal("cbo-not-registered", Map.of("status", status));
  }

  static Refusal decided(Application.Submitted application) {
    return new Refusal("application-decided", Map.of("status", application.status()));
  }

  static Refusal separationOfDuties(Involvement.Kind involvement) {
    return new Refusal("separation-of-duties", Map.of("involvement", involvement));
  }

  static Refusal recused() {
    return new Refusal("member-recused");
  }

  static Refusal quorumMissing(int quorum, Tally tally) {
    return new Refusal("quorum-missing", Map.of("quorum", quorum, "cast", tally.cast()));
  }

  static Refusal withoutMajority(Choice outcome, Tally tally) {
    return new Refusal(
        "decision-without-majority",
        Map.of("outcome", outcome, "votes", tally.of(outcome), "cast", tally.cast()));
  }

  static Refusal notInThatStep(Application.Submitted application, Application.Status needed) {
    return new Refusal(
        "application-not-in-that-step", Map.of("status", application.status(), "needed", needed));
  }

  static Refusal conditionsNotJudged(long open) {
    return new Refusal("conditions-not-judged", Map.of("open", open));
  }

  static Unknown conditionUnknown() {
    return new Unknown("condition-unknown");
  }

  static Refusal sessionNotOpen() {
    return new Refusal("session-not-open");
  }

  static Refusal sessionOver() {
    return new Refusal("session-over");
  }

  static Refusal onAnotherAgenda() {
    return new Refusal("on-another-agenda");
  }

  static Refusal notPresent() {
    return new Refusal("member-not-present");
  }

  static Refusal notInTheChair() {
    return new Refusal("not-in-the-chair");
  }

  static Refusal contested() {
    return new Refusal("application-contested");
  }

  static Refusal dissentNotPossible() {
    return new Refusal("dissent-not-possible");
  }

  static Refusal dissentTooLate(LocalDate last) {
    return new Refusal("dissent-too-late", Map.of("last", last));
  }

  static Refusal majorFindingsOpen(int openMajors) {
    return new Refusal("major-findings-open", Map.of("openMajors", openMajors));
  }

  static Refusal notRefused(Application.Submitted application) {
    return new Refusal("application-not-refused", Map.of("status", application.status()));
  }
}
