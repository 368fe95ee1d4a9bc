package kh.ccc.certification.application;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/** A CBO's application for a certificate, from handing in to the committee's decision. */
public sealed interface Application {

  /** Nothing was handed in. */
  record NotSubmitted() implements Application {}

  /** Something was handed in, whatever became of it. */
  sealed interface Submitted extends Application {
    Dossier dossier();

    Ballot ballot();

    Status status();
  }

  /** The committee can vote and decide. */
  sealed interface Open extends Submitted {}

  /** Waits for its first decision. */
  record Applied(Dossier dossier, Ballot ballot) implements Open {
    @Override
    public Status status() {
      return Status.APPLIED;
    }
  }

  /** The committee put its decision off; it can take it up again. */
  record Deferred(
      Dossier dossier, Ballot ballot, String conditions, LocalDate until, Resolution resolution)
      implements Open {
    @Override
    public Status status() {
      return Status.DEFERRED;
    }
  }

  /**
   * A certificate was granted.
   *
   * @param renews id of the certificate that it renews
   */
  record Granted(
      Dossier dossier,
      Ballot ballot,
      Level level,
      LocalDate validFrom,
      LocalDate validUntil,
      Resolution resolution,
      @Nullable String renews)
      implements Submitted {
    @Override
    public Status status() {
      return Status.GRANTED;
    }
  }

  /** A certificate was refused. */
  record Refused(Dossier dossier, Ballot ballot, String reason, Resolution resolution)
      implements Submitted {
    @Override
    public Status status() {
      return Status.REFUSED;
    }
  }

  /** The states by the names that the public knows. */
  enum Status {
    APPLIED,
    DEFERRED,
    GRANTED,
    REFUSED
  }

  static Application apply(Application state, ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.Submitted submitted -> new Applied(submitted.dossier(), Ballot.EMPTY);
      case ApplicationEvent.VoteCast vote ->
          withBallot(open(state), open(state).ballot().withVote(vote.member(), vote(vote)));
      case ApplicationEvent.MemberRecused recused ->
          withBallot(
              open(state), open(state).ballot().withRecusal(recused.member(), recused.reason()));
      case ApplicationEvent.Granted granted -> granted(open(state), granted);
      case ApplicationEvent.Deferred deferred ->
          new Deferred(
              open(state).dossier(),
              open(state).ballot().withoutVotes(),
              deferred.conditions(),
              deferred.until(),
              deferred.resolution());
      case ApplicationEvent.Refused refused ->
          new Refused(
              open(state).dossier(), open(state).ballot(), refused.reason(), refused.resolution());
    };
  }

  private static Vote vote(ApplicationEvent.VoteCast event) {
    return new Vote(event.choice(), event.comment(), event.at());
  }

  private static Granted granted(Open open, ApplicationEvent.Granted event) {
    return new Granted(
        open.dossier(),
        open.ballot(),
        event.level(),
        event.validFrom(),
        event.validUntil(),
        event.resolution(),
        event.renews());
  }

  private static Open withBallot(Open open, Ballot ballot) {
    return switch (open) {
      case Applied applied -> new Applied(applied.dossier(), ballot);
      case Deferred deferred ->
          new Deferred(
              deferred.dossier(),
              ballot,
              deferred.conditions(),
              deferred.until(),
              deferred.resolution());
    };
  }

  private static Open open(Application state) {
    return switch (state) {
      case Open open -> open;
      case NotSubmitted none -> throw new IllegalStateException("the first event is not submitted");
      case Granted granted -> throw new IllegalStateException("an event after the decision");
      case Refused refused -> throw new IllegalStateException("an event after the decision");
    };
  }
}
