package kh.ccc.assessment.assessment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.assessment.assessment.Answer;
import kh.ccc.assessment.assessment.Fieldwork;
import kh.ccc.assessment.assessment.Purpose;
import kh.ccc.assessment.assessment.Visit;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** The shapes in which commands arrive. */
final class AssessmentRequests {

  private static final int MOST_TEXT = 2_000;
  private static final int MOST_INDICATORS = 100;
  private static final String ACCOUNT = "[A-Za-z0-9:._-]{1,100}";

  private AssessmentRequests() {}

  /**
   * Start of an assessment.
   *
   * @param adviser account id of who advises the CBO, when someone does
   */
  record StartRequest(
      @NotBlank @Size(min = 1, max = 100) String cboId,
      @NotNull Purpose purpose,
      @Pattern(regexp = ACCOUNT) @Nullable String adviser) {}

  /** A score, or the reason why the indicator does not apply, with a note. */
  record AnswerRequest(
      @NotBlank @Size(min = 1, max = 10) String indicator,
      @Nullable Integer score,
      @Size(max = MOST_TEXT) @Nullable String notApplicable,
      @Size(max = MOST_TEXT) @Nullable String note) {

    Answer answer() {
      return new Answer(indicator, score, notApplicable, note);
    }
  }

  /** What the CBO answers in a chapter. */
  record AnswersRequest(
      @NotNull @Size(max = MOST_INDICATORS) List<@Valid @NotNull AnswerRequest> answers) {}

  /** What the assessor scores in a chapter. */
  record FindingsRequest(
      @NotNull @Size(max = MOST_INDICATORS) List<@Valid @NotNull AnswerRequest> findings) {}

  /**
   * @param consent the CBO agrees to be assessed and to have its level published
   */
  record SubmissionRequest(boolean consent) {}

  record ReasonRequest(@NotBlank @Size(max = MOST_TEXT) String reason) {}

  /**
   * @param assessor account id
   * @param dueOn last day for the recommendation; absent: 30 days from today
   */
  record AssignmentRequest(
      @NotNull @Pattern(regexp = ACCOUNT) String assessor, @Nullable LocalDate dueOn) {

    LocalDate dueOn(LocalDate today) {
      LocalDate due = dueOn == null ? today.plusDays(Fieldwork.USUAL_DAYS) : dueOn;
      if (due.isBefore(today)) {
        throw new Invalid("/dueOn", "future-or-present");
      }
      return due;
    }
  }

  /** How many people of a group were met. */
  record MetRequest(@NotNull Visit.Group group, @NotNull @Min(1) @Max(10_000) Integer people) {

    Visit.Met met() {
      return new Visit.Met(group, people);
    }
  }

  /**
   * @param notes name no private person in them
   */
  record VisitRequest(
      @NotNull LocalDate on,
      @NotNull @Size(max = 20) List<@Valid @NotNull MetRequest> met,
      @Size(max = MOST_TEXT) @Nullable String notes) {

    Visit visit() {
      return new Visit(on, met.stream().map(MetRequest::met).toList(), notes);
    }
  }

  /**
   * @param statement needed when there is a conflict; name no private person in it
   */
  record DeclarationRequest(
      @NotNull Boolean hasConflict, @Size(max = MOST_TEXT) @Nullable String statement) {}

  record RecommendationRequest(
      @NotNull Level level, @NotBlank @Size(max = MOST_TEXT) String summary) {}

  /**
   * @param findings the indicators that are scored anew; the others stay
   */
  record AmendmentRequest(
      @NotNull @Size(max = MOST_INDICATORS) List<@Valid @NotNull AnswerRequest> findings,
      @NotNull Level level,
      @NotBlank @Size(max = MOST_TEXT) String summary) {}

  static List<Answer> answers(List<AnswerRequest> requests) {
    return requests.stream().map(AnswerRequest::answer).toList();
  }
}
