package kh.ccc.certification.appeal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of an appeal. */
public sealed interface AppealCommand {

  /** What its appellant may ask. */
  sealed interface OfAppellant extends AppealCommand {}

  /** What an officer who has nothing to do with the case may ask. */
  sealed interface OfOffice extends AppealCommand {}

  /** What a member of the panel may ask. */
  sealed interface OfPanel extends AppealCommand {}

  record Admit() implements OfOffice {}

  record Decline(Appeal.Inadmissibility reason) implements OfOffice {}

  /**
   * @param members account ids, the presiding member first
   */
  record NamePanel(List<String> members) implements OfOffice {}

  /**
   * @param replacement account id of who takes the member's place; null dismisses the objection
   */
  record AnswerObjection(String member, @Nullable String replacement) implements OfOffice {}

  record Withdraw() implements OfAppellant {}

  record Objection(String member, Panel.Ground ground) implements OfAppellant {}

  record WaiveObjections() implements OfAppellant {}

  record BeginReview() implements OfPanel {}

  record CastVote(Judgement.Outcome outcome) implements OfPanel {}

  record Decide(Judgement.Outcome outcome, List<Remedy> remedies, String text) implements OfPanel {}
}
