package kh.ccc.certification.complaint;

import java.util.Map;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** The reasons why a complaint is left as it is. */
final class ComplaintRefusals {

  private ComplaintRefusals() {}

  static Unknown unknown() {
    return new Unknown("complaint-unknown");
  }

  static Unknown unknownCode() {
    return new Unknown("retrieval-code-unknown");
  }

  static Refusal notNow(Complaint.Status status) {
    return new Refusal("complaint-step-not-now", Map.of("status", status));
  }

  static Refusal notInvestigator() {
    return new Refusal("complaint-not-investigator");
  }

  static Refusal tooManyNotes(int most) {
    return new Refusal("complaint-too-many-messages", Map.of("most", most));
  }

  static Refusal measureAsked() {
    return new Refusal("complaint-measure-asked");
  }

  static Refusal noCbo() {
    return new Refusal("complaint-names-no-cbo");
  }

  static Refusal remedyWithoutGround() {
    return new Refusal("complaint-remedy-without-ground");
  }
}
