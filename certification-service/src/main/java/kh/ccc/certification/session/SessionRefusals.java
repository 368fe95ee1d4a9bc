package kh.ccc.certification.session;

import java.time.LocalDate;
import java.util.Map;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** The reasons why something cannot be done in a session. */
final class SessionRefusals {

  private SessionRefusals() {}

  static Unknown unknown() {
    return new Unknown("session-unknown");
  }

  static Unknown batchUnknown() {
    return new Unknown("batch-unknown");
  }

  static Refusal notInThatState(Session.Known session, Session.Status needed) {
    return new Refusal(
        "session-not-in-that-state", Map.of("status", session.status(), "needed", needed));
  }

  static Refusal notInTheChair() {
    return new Refusal("not-in-the-chair");
  }

  static Refusal notPresent() {
    return new Refusal("member-not-present");
  }

  static Refusal tooEarly(LocalDate day) {
    return new Refusal("session-too-early", Map.of("day", day));
  }

  static Refusal quorumNotPresent(int quorum, int present) {
    return new Refusal("quorum-not-present", Map.of("quorum", quorum, "present", present));
  }

  static Refusal batchEmpty() {
    return new Refusal("batch-empty");
  }

  static Refusal batchNotInThatState(Batch batch) {
    return new Refusal("batch-not-in-that-state", Map.of("status", batch.status()));
  }

  static Refusal batchWithoutMajority(long votes, long cast, int quorum) {
    return new Refusal(
        "batch-without-majority", Map.of("votes", votes, "cast", cast, "quorum", quorum));
  }

  static Refusal batchRunning() {
    return new Refusal("batch-running");
  }

  static Unknown motionUnknown() {
    return new Unknown("motion-unknown");
  }

  static Refusal over() {
    return new Refusal("session-over");
  }

  static Refusal notOpen() {
    return new Refusal("session-not-open");
  }

  static Refusal motionsFull(int most) {
    return new Refusal("motions-full", Map.of("most", most));
  }

  static Refusal certificateOutsideOfTheArea(String area) {
    return new Refusal("certificate-outside-of-area", Map.of("area", area));
  }

  static Refusal outsideOfTheArea(String area) {
    return new Refusal("application-outside-of-area", Map.of("area", area));
  }
}
