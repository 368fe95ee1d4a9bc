package kh.ccc.certification.application.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.application.ApplicationCommand;
import kh.ccc.certification.application.ApplicationCommand.Outcome;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.RecusalReason;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** What is asked of an application. */
final class ApplicationRequests {

  private ApplicationRequests() {}

  /**
   * @param agreementVersion the version of the certification agreement that the CBO accepts
   * @param advisers account ids of who advised or trained the CBO in the last 24 months: they
   *     cannot decide on it
   */
  record SubmitRequest(
      @NotBlank @Size(max = 100) String assessmentId,
      @NotNull Level level,
      @NotNull @Positive Integer agreementVersion,
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> advisers) {

    ApplicationCommand.Submit command() {
      List<String> declared = advisers == null ? List.of() : advisers;
      return new ApplicationCommand.Submit(assessmentId, level, agreementVersion, declared);
    }
  }

  /**
   * @param reason for the record, if the CBO wants to give one
   */
  record WithdrawalRequest(@Nullable @Size(max = 1000) String reason) {

    ApplicationCommand.Withdraw command() {
      return new ApplicationCommand.Withdraw(reason);
    }
  }

  record AnswerRequest(@NotBlank @Size(max = 4000) String answer) {

    ApplicationCommand.Answer command() {
      return new ApplicationCommand.Answer(answer.strip());
    }
  }

  /**
   * @param opinion the words that stay sealed
   */
  record DissentRequest(@NotBlank @Size(max = 10000) String opinion) {}

  /**
   * @param comment for the committee's record
   */
  record VoteRequest(@NotNull Choice vote, @Nullable @Size(max = 2000) String comment) {

    ApplicationCommand.CastVote command() {
      return new ApplicationCommand.CastVote(vote, comment);
    }
  }

  record RecusalRequest(@NotNull RecusalReason reason) {

    ApplicationCommand.Recuse command() {
      return new ApplicationCommand.Recuse(reason);
    }
  }

  /** What the committee can decide. */
  enum Decision {
    GRANT,
    DEFER,
    REFUSE
  }

  /**
   * @param level of a grant; without it the level applied for
   * @param conditions of a deferral, each of which a reviewer will judge
   * @param until last day of a deferral
   * @param reason of a refusal
   * @param resolution text of the committee's resolution
   */
  record DecisionRequest(
      @NotNull Decision outcome,
      @Nullable Level level,
      @Nullable @Size(min = 1, max = 20) List<@NotBlank @Size(max = 1000) String> conditions,
      @Nullable LocalDate until,
      @Nullable @Size(max = 2000) String reason,
      @NotBlank @Size(max = 4000) String resolution) {

    ApplicationCommand.Decide command(Level appliedFor) {
      return new ApplicationCommand.Decide(outcome(appliedFor), resolution.strip());
    }

    private Outcome outcome(Level appliedFor) {
      List<FieldError> errors = new ArrayList<>();
      refuseOthers(errors);
      Outcome result =
          switch (outcome) {
            case GRANT -> new Outcome.Grant(level == null ? appliedFor : level);
            case DEFER ->
                new Outcome.Defer(
                    conditions == null
                        ? missing("/conditions", List.of(), errors)
                        : conditions.stream().map(String::strip).toList(),
                    until == null ? missing("/until", LocalDate.MIN, errors) : until);
            case REFUSE -> new Outcome.Refuse(text("/reason", reason, errors));
          };
      Invalid.throwIfAny(errors);
      return result;
    }

    private void refuseOthers(List<FieldError> errors) {
      refuse(outcome != Decision.GRANT && level != null, "/level", errors);
      refuse(outcome != Decision.DEFER && conditions != null, "/conditions", errors);
      refuse(outcome != Decision.DEFER && until != null, "/until", errors);
      refuse(outcome != Decision.REFUSE && reason != null, "/reason", errors);
    }

    private static void refuse(boolean given, String pointer, List<FieldError> errors) {
      if (given) {
        errors.add(new FieldError(pointer, "not-for-this-outcome"));
      }
    }

    private static String text(String pointer, @Nullable String text, List<FieldError> errors) {
      return text == null || text.isBlank() ? missing(pointer, "", errors) : text.strip();
    }

    private static <T> T missing(String pointer, T instead, List<FieldError> errors) {
      errors.add(new FieldError(pointer, "required"));
      return instead;
    }
  }
}
