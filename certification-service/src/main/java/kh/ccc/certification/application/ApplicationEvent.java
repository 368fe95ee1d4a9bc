package kh.ccc.certification.application;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happened to an application. */
public sealed interface ApplicationEvent {

  /** The stored names of the events. */
  EventTable<ApplicationEvent> TABLE =
      new EventTable<ApplicationEvent>()
          .with("submitted.v1", Submitted.class)
          .with("vote-cast.v1", VoteCast.class)
          .with("member-recused.v1", MemberRecused.class)
          .with("granted.v1", Granted.class)
          .with("deferred.v1", Deferred.class)
          .with("refused.v1", Refused.class);

  /** A CBO applied and accepted the agreement. */
  record Submitted(Dossier dossier) implements ApplicationEvent {}

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

  /** The committee decides later, when conditions are met. */
  record Deferred(String conditions, LocalDate until, Resolution resolution)
      implements ApplicationEvent {}

  /** The committee refuses a certificate. */
  record Refused(String reason, Resolution resolution) implements ApplicationEvent {}
}
