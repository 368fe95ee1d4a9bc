package kh.ccc.certification.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.session.Batch;
import kh.ccc.certification.session.SessionCommand;
import org.jspecify.annotations.Nullable;

/** What is asked of a session. */
final class SessionRequests {

  private static final int MOST_MEMBERS = 50;

  private SessionRequests() {}

  /**
   * @param area NCDD code; absent: sessions for the whole country
   * @param chair account id of who presides; absent: the caller
   * @param members account ids of who is invited
   */
  record PlanRequest(
      @NotNull LocalDate day,
      @Nullable @Size(max = 200) String place,
      @Nullable @Pattern(regexp = "(\\d\\d){0,4}") String area,
      @Nullable @Size(min = 1, max = 100) String chair,
      @NotEmpty @Size(max = MOST_MEMBERS) List<@NotBlank @Size(max = 100) String> members) {

    SessionCommand.PlanSession command(String caller) {
      return new SessionCommand.PlanSession(
          inArea(), day, place, chair == null ? caller : chair, members);
    }

    String inArea() {
      return area == null ? "" : area;
    }
  }

  record CancellationRequest(@NotBlank @Size(max = 1000) String reason) {

    SessionCommand.Cancel command() {
      return new SessionCommand.Cancel(reason.strip());
    }
  }

  /**
   * @param present account ids of the members who are there, the chair among them
   */
  record AttendanceRequest(
      @NotEmpty @Size(max = MOST_MEMBERS) List<@NotBlank @Size(max = 100) String> present) {}

  record AgendaRequest(
      @NotEmpty @Size(max = Batch.MOST) List<@NotBlank @Size(max = 100) String> applications) {}

  /**
   * @param applications the cases; absent: all uncontested ones of the agenda, at most 500
   */
  record BatchRequest(
      @NotBlank @Size(max = 4000) String resolution,
      @Nullable @Size(min = 1, max = Batch.MOST)
          List<@NotBlank @Size(max = 100) String> applications) {

    SessionCommand.ProposeBatch command(List<String> uncontested) {
      return new SessionCommand.ProposeBatch(
          resolution.strip(), applications == null ? uncontested : applications);
    }
  }

  /** What a member can say to one resolution on many cases. */
  enum BatchChoice {
    FOR,
    AGAINST,
    ABSTAIN
  }

  record BatchVoteRequest(@NotNull BatchChoice vote) {

    SessionCommand.VoteOnBatch command(String batch) {
      Choice choice =
          switch (vote) {
            case FOR -> Choice.GRANT;
            case AGAINST -> Choice.REFUSE;
            case ABSTAIN -> Choice.ABSTAIN;
          };
      return new SessionCommand.VoteOnBatch(batch, choice);
    }
  }

  record RemovalRequest(@NotBlank @Size(max = 100) String applicationId) {

    SessionCommand.RemoveFromBatch command(String batch) {
      return new SessionCommand.RemoveFromBatch(batch, applicationId);
    }
  }
}
