package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happened to an appeal. */
public sealed interface AppealEvent {

  /** The stored names of the events. */
  EventTable<AppealEvent> TABLE =
      new EventTable<AppealEvent>()
          .with("filed.v1", Filed.class)
          .with("admitted.v1", Admitted.class)
          .with("declined.v1", Declined.class)
          .with("withdrawn.v1", Withdrawn.class)
          .with("panel-named.v1", PanelNamed.class)
          .with("objection-raised.v1", ObjectionRaised.class)
          .with("objection-dismissed.v1", ObjectionDismissed.class)
          .with("member-replaced.v1", MemberReplaced.class)
          .with("objections-waived.v1", ObjectionsWaived.class)
          .with("review-begun.v1", ReviewBegun.class)
          .with("vote-cast.v1", VoteCast.class)
          .with("decided.v1", Decided.class)
          .with("remedy-applied.v1", RemedyApplied.class);

  /** A CBO appealed. */
  record Filed(AppealFile file) implements AppealEvent {}

  /** It is taken up. */
  record Admitted(LocalDate on) implements AppealEvent {}

  /** It is not taken up. */
  record Declined(Appeal.Inadmissibility reason, LocalDate on) implements AppealEvent {}

  /** The CBO does not want a decision any more. */
  record Withdrawn(LocalDate on) implements AppealEvent {}

  /** Three people who had nothing to do with the case are to judge it. */
  record PanelNamed(List<String> members, LocalDate objectUntil) implements AppealEvent {}

  /** The appellant objects to a member. */
  record ObjectionRaised(String member, Panel.Ground ground) implements AppealEvent {}

  /** The member stays. */
  record ObjectionDismissed(String member) implements AppealEvent {}

  /** Somebody else takes the member's place; the appellant may object again. */
  record MemberReplaced(String member, String by, LocalDate objectUntil) implements AppealEvent {}

  /** The appellant accepts the panel before the term is over. */
  record ObjectionsWaived(LocalDate on) implements AppealEvent {}

  /** The panel began its work. */
  record ReviewBegun(LocalDate on) implements AppealEvent {}

  /** A member of the panel voted, or voted anew. */
  record VoteCast(String member, Judgement.Outcome outcome) implements AppealEvent {}

  /** The panel decided; its remedies follow from this. */
  record Decided(Judgement judgement) implements AppealEvent {}

  /**
   * A remedy was carried out.
   *
   * @param obstacle code of what stood in its way; absent when it took effect
   */
  record RemedyApplied(Remedy remedy, @Nullable String obstacle, LocalDate on)
      implements AppealEvent {}
}
