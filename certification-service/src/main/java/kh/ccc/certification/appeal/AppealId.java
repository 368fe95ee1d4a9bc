package kh.ccc.certification.appeal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of an appeal. It follows from the decision, so that a decision can be appealed against
 * only once.
 */
public record AppealId(String value) {

  /** The id of the one appeal against that decision. */
  static AppealId against(Contested decision) {
    String name =
        String.join(
            "\n",
            "appeal",
            decision.against().name(),
            decision.subjectId(),
            decision.reference(),
            decision.decidedOn().toString());
    return new AppealId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
