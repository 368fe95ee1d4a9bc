package kh.ccc.certification.application;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/**
 * A CBO's application for a certificate, from handing in over the review to the committee's
 * decision (domain.md 1.5).
 */
public sealed interface Application {

  /** Nothing was handed in. */
  record NotSubmitted() implements Application {}

  /** Something was handed in, whatever became of it. */
  sealed interface Submitted extends Application {
    Case file();

    Status status();

    default Dossier dossier() {
      return file().dossier();
    }

    default Ballot ballot() {
      return file().ballot();
    }
  }

  /** Not decided for good: the CBO can withdraw it. */
  sealed interface Undecided extends Submitted {}

  /** The committee can take it up at its next session. */
  sealed interface Ready extends Undecided {}

  /** The committee decided for good. */
  sealed interface Decided extends Submitted {
    Resolution resolution();
  }

  /** Waits for the check of its completeness. */
  record Applied(Case file) implements Undecided {
    @Override
    public Status status() {
      return Status.APPLIED;
    }
  }

  /** The CBO is asked for what is missing or unclear. */
  record Returned(Case file) implements Undecided {
    @Override
    public Status status() {
      return Status.RETURNED;
    }
  }

  /** It is complete; an independent reviewer reads it. */
  record UnderReview(Case file) implements Undecided {
    @Override
    public Status status() {
      return Status.UNDER_REVIEW;
    }
  }

  /** Reviewed. */
  record Reviewed(Case file) implements Ready {
    @Override
    public Status status() {
      return Status.REVIEWED;
    }
  }

  /** The committee put its decision off. */
  record Deferred(Case file, Deferral deferral) implements Ready {
    @Override
    public Status status() {
      return Status.DEFERRED;
    }
  }

  /**
   * On the agenda of a session.
   *
   * @param before what it is again when the session ends without a decision
   */
  record OnAgenda(Case file, String session, Ready before) implements Undecided {
    @Override
    public Status status() {
      return Status.ON_AGENDA;
    }

    /** The reviewer recommends a grant and no member has voted for anything else. */
    public boolean isUncontested() {
      return Committee.uncontestedLevel(this).isPresent();
    }
  }

  /**
   * A certificate was granted.
   *
   * @param renews id of the certificate that it renews
   */
  record Granted(
      Case file,
      Level level,
      LocalDate validFrom,
      LocalDate validUntil,
      Resolution resolution,
      @Nullable String renews)
      implements Decided {
    @Override
    public Status status() {
      return Status.GRANTED;
    }
  }

  /** A certificate was refused. */
  record Refused(Case file, String reason, Resolution resolution) implements Decided {
    @Override
    public Status status() {
      return Status.REFUSED;
    }
  }

  /** The CBO does not want a decision any more. */
  record Withdrawn(Case file, LocalDate on) implements Submitted {
    @Override
    public Status status() {
      return Status.WITHDRAWN;
    }
  }

  /** The states by the names that the public knows. */
  enum Status {
    APPLIED,
    RETURNED,
    UNDER_REVIEW,
    REVIEWED,
    ON_AGENDA,
    DEFERRED,
    GRANTED,
    REFUSED,
    WITHDRAWN
  }

  static Application apply(Application state, ApplicationEvent event) {
    return ApplicationFold.apply(state, event);
  }
}
