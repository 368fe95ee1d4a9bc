package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.Map;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** The reasons why an appeal is not taken or left as it is. */
public final class AppealRefusals {

  private AppealRefusals() {}

  static Unknown unknown() {
    return new Unknown("appeal-unknown");
  }

  /** There is no decision of that kind. */
  public static Refusal nothingToAppeal(Against against) {
    return new Refusal("appeal-without-decision", Map.of("against", against));
  }

  static Refusal filedAlready(Appeal.Status status) {
    return new Refusal("appeal-filed-already", Map.of("status", status));
  }

  static Refusal tooLate(LocalDate until) {
    return new Refusal("appeal-too-late", Map.of("until", until));
  }

  static Refusal notNow(Appeal.Status status) {
    return new Refusal("appeal-step-not-now", Map.of("status", status));
  }

  static Refusal objectionsOpen(LocalDate until) {
    return new Refusal("appeal-objections-open", Map.of("until", until));
  }

  static Refusal objectionTermOver(LocalDate until) {
    return new Refusal("appeal-objection-too-late", Map.of("until", until));
  }

  static Refusal notOnPanel() {
    return new Refusal("appeal-not-on-panel");
  }

  static Refusal withoutMajority(Judgement.Outcome outcome, long votes, int members) {
    return new Refusal(
        "appeal-without-majority", Map.of("outcome", outcome, "votes", votes, "members", members));
  }
}
