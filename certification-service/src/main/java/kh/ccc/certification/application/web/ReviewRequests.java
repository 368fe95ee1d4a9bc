package kh.ccc.certification.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.application.ApplicationCommand;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Completeness;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** What a reviewer says about an application. */
final class ReviewRequests {

  private ReviewRequests() {}

  /**
   * @param code one of {@code /api/applications/rules}
   * @param note what is missing, for the CBO to read
   */
  record PointRequest(
      @NotBlank @Size(max = 60) String code,
      @NotNull Boolean met,
      @Nullable @Size(max = 1000) String note) {}

  record CompletenessRequest(@NotEmpty @Size(max = 50) List<@Valid @NotNull PointRequest> items) {

    ApplicationCommand.CheckCompleteness command() {
      return new ApplicationCommand.CheckCompleteness(
          items.stream()
              .map(item -> new Completeness.Item(item.code(), item.met(), item.note()))
              .toList());
    }
  }

  record QuestionRequest(@NotBlank @Size(max = 4000) String question) {

    ApplicationCommand.Ask command() {
      return new ApplicationCommand.Ask(question.strip());
    }
  }

  /** What a reviewer can recommend. */
  enum Recommendation {
    GRANT,
    DEFER,
    REFUSE
  }

  /**
   * @param level of a recommended grant; without it the level applied for
   * @param report grounds, for the committee to read
   */
  record ReviewRequest(
      @NotNull Recommendation recommendation,
      @Nullable Level level,
      @NotBlank @Size(max = 10000) String report) {

    ApplicationCommand.Recommend command(Level appliedFor) {
      List<FieldError> errors = new ArrayList<>();
      if (recommendation != Recommendation.GRANT && level != null) {
        errors.add(new FieldError("/level", "not-for-this-outcome"));
      }
      Invalid.throwIfAny(errors);
      return new ApplicationCommand.Recommend(choice(), granted(appliedFor), report.strip());
    }

    private Choice choice() {
      return switch (recommendation) {
        case GRANT -> Choice.GRANT;
        case DEFER -> Choice.DEFER;
        case REFUSE -> Choice.REFUSE;
      };
    }

    private @Nullable Level granted(Level appliedFor) {
      if (recommendation != Recommendation.GRANT) {
        return null;
      }
      return level == null ? appliedFor : level;
    }
  }

  /**
   * @param note the reviewer's grounds
   */
  record JudgementRequest(@NotNull Boolean met, @Nullable @Size(max = 2000) String note) {

    ApplicationCommand.JudgeCondition command(int number) {
      return new ApplicationCommand.JudgeCondition(number, met, note);
    }
  }
}
