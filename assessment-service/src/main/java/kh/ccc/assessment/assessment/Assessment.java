package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.Optional;
import kh.ccc.assessment.guideline.Level;

/** The state of one assessment. What may happen next follows from its type. */
public sealed interface Assessment {

  /** Before the first event. */
  record NotStarted() implements Assessment {}

  /** Any state after the start. */
  sealed interface Started extends Assessment {
    Dossier dossier();

    Status status();

    default Subject subject() {
      return dossier().subject();
    }

    /** Who is asked to assess or has accepted, now or at the end. */
    default Optional<String> assessorAccount() {
      return Optional.empty();
    }

    /** Id of an appeal that wants the report amended. */
    default Optional<String> amendmentWantedBy() {
      return Optional.empty();
    }

    /** An appeal wants the report amended, or had it amended. */
    default boolean isContested() {
      return false;
    }
  }

  /** The CBO may answer. */
  sealed interface Answerable extends Started {}

  /** Nothing happens to it any more; a new one may start. */
  sealed interface Over extends Started {}

  record SelfAssessment(Dossier dossier) implements Answerable {
    @Override
    public Status status() {
      return Status.SELF_ASSESSMENT;
    }
  }

  /**
   * @param reason what the officer misses
   */
  record Returned(Dossier dossier, String reason) implements Answerable {
    @Override
    public Status status() {
      return Status.RETURNED;
    }
  }

  record Submitted(Dossier dossier) implements Started {
    @Override
    public Status status() {
      return Status.SUBMITTED;
    }
  }

  /**
   * @param assessor asked, has not declared yet
   */
  record Assigned(Dossier dossier, String assessor) implements Started {
    @Override
    public Status status() {
      return Status.ASSIGNED;
    }

    @Override
    public Optional<String> assessorAccount() {
      return Optional.of(assessor);
    }
  }

  /**
   * @param assessor declared no conflict and accepted
   */
  record DeskReview(Dossier dossier, String assessor) implements Started {
    @Override
    public Status status() {
      return Status.DESK_REVIEW;
    }

    @Override
    public Optional<String> assessorAccount() {
      return Optional.of(assessor);
    }
  }

  /**
   * @param level what the assessor recommends; NONE: to refuse
   * @param report which version of the report this is
   */
  record Recommended(
      Dossier dossier, String assessor, Level level, String summary, Instant at, Report report)
      implements Over {
    @Override
    public Status status() {
      return Status.RECOMMENDED;
    }

    @Override
    public Optional<String> amendmentWantedBy() {
      return Optional.ofNullable(report.wantedBy());
    }

    @Override
    public boolean isContested() {
      return report.wantedBy() != null || report.number() > 1;
    }

    @Override
    public Optional<String> assessorAccount() {
      return Optional.of(assessor);
    }
  }

  record Abandoned(Dossier dossier, String reason) implements Over {
    @Override
    public Status status() {
      return Status.ABANDONED;
    }
  }
}
