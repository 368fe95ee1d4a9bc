package kh.ccc.certification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happened to an application. */
public sealed interface ApplicationEvent {

  /** The stored names of the events. */
  EventTable<ApplicationEvent> TABLE =
      new EventTable<ApplicationEvent>()
          .with("submitted.v1", Submitted.class)
          .with("completeness-checked.v1", CompletenessChecked.class)
          .with("question-asked.v1", QuestionAsked.class)
          .with("answered.v1", Answered.class)
          .with("reviewed.v1", Reviewed.class)
          .with("put-on-agenda.v1", PutOnAgenda.class)
          .with("taken-off-agenda.v1", TakenOffAgenda.class)
          .with("vote-cast.v1", VoteCast.class)
          .with("member-recused.v1", MemberRecused.class)
          .with("granted.v1", Granted.class)
          .with("deferred.v1", DeferredOnOneCondition.class)
          .with("deferred.v2", Deferred.class)
          .with("condition-judged.v1", ConditionJudged.class)
          .with("refused.v1", Refused.class)
          .with("withdrawn.v1", Withdrawn.class)
          .with("dissent-sealed.v1", DissentSealed.class)
          .with("dissent-released.v1", DissentReleased.class)
          .with("reopened.v1", ReopenedByAppeal.class)
          .with("reopened.v2", Reopened.class);

  /** A CBO applied and accepted the agreement. */
  record Submitted(Dossier dossier) implements ApplicationEvent {}

  /** A reviewer decided whether it is complete. */
  record CompletenessChecked(Completeness completeness) implements ApplicationEvent {}

  /** A reviewer needs to know more. */
  record QuestionAsked(Question question) implements ApplicationEvent {}

  /** The CBO answered, or brought what was missing. */
  record Answered(String by, String answer, Instant at) implements ApplicationEvent {}

  /** The reviewer recommends. */
  record Reviewed(Review review) implements ApplicationEvent {}

  /** The committee will take it up in that session. */
  record PutOnAgenda(String session) implements ApplicationEvent {}

  /** The session ended without a decision on it, or it was taken off before. */
  record TakenOffAgenda(String session) implements ApplicationEvent {}

  /** A member voted, or voted anew. */
  record VoteCast(String member, Choice choice, @Nullable String comment, Instant at)
      implements ApplicationEvent {}

  /** A member stepped back from the case. */
  record MemberRecused(String member, RecusalReason reason) implements ApplicationEvent {}

  /**
   * The committee grants a certificate; the certificate itself follows from this.
   *
   * @param renews id of the certificate that it renews
   */
  record Granted(
      Level level,
      LocalDate validFrom,
      LocalDate validUntil,
      Resolution resolution,
      @Nullable String renews)
      implements ApplicationEvent {}

  /** The first form of a deferral, with all its conditions in one text. */
  record DeferredOnOneCondition(String conditions, LocalDate until, Resolution resolution)
      implements ApplicationEvent {}

  /** The committee decides later, when conditions are met. */
  record Deferred(List<String> conditions, LocalDate until, Resolution resolution)
      implements ApplicationEvent {}

  /**
   * A reviewer found that a condition of the deferral is met, or that it is not.
   *
   * @param number 1 for the first condition
   */
  record ConditionJudged(int number, boolean met, @Nullable String note, String reviewer)
      implements ApplicationEvent {}

  /** The committee refuses a certificate. */
  record Refused(String reason, Resolution resolution) implements ApplicationEvent {}

  /** The CBO took its application back. */
  record Withdrawn(@Nullable String reason, LocalDate on) implements ApplicationEvent {}

  /** A member disagrees with the decision; the words are kept apart. */
  record DissentSealed(Dissent dissent) implements ApplicationEvent {}

  /** An appeal opened the sealed opinions on this case. */
  record DissentReleased(String appeal) implements ApplicationEvent {}

  /** The first form of a reopening, without the names of the panel. */
  record ReopenedByAppeal(String appeal) implements ApplicationEvent {}

  /**
   * An appeal was upheld: the committee decides again, with all that was there before.
   *
   * @param panel account ids of who judged the appeal and so cannot decide
   */
  record Reopened(String appeal, List<String> panel) implements ApplicationEvent {
    public Reopened {
      panel = List.copyOf(panel);
    }
  }
}
