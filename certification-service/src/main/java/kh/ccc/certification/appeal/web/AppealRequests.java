package kh.ccc.certification.appeal.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kh.ccc.certification.appeal.Against;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealCommand;
import kh.ccc.certification.appeal.Judgement;
import kh.ccc.certification.appeal.Panel;
import kh.ccc.certification.appeal.Remedy;
import org.jspecify.annotations.Nullable;

/** What is asked of appeals. */
final class AppealRequests {

  private AppealRequests() {}

  /**
   * @param subjectId id of the application (REFUSAL, LEVEL), the certificate (SUSPENSION,
   *     WITHDRAWAL) or the assessment (FINDING)
   * @param indicator number of the indicator of a finding
   * @param grounds why the decision should not stand
   */
  record AppealRequest(
      @NotNull Against against,
      @NotBlank @Size(max = 100) String subjectId,
      @Nullable @Size(max = 20) String indicator,
      @NotBlank @Size(min = 10, max = 8000) String grounds) {}

  record DeclineRequest(Appeal.@NotNull Inadmissibility reason) {

    AppealCommand command() {
      return new AppealCommand.Decline(reason);
    }
  }

  /**
   * @param members account ids; the first presides
   */
  record PanelRequest(@NotEmpty @Size(max = 9) List<@NotBlank @Size(max = 100) String> members) {

    AppealCommand command() {
      return new AppealCommand.NamePanel(members);
    }
  }

  record ObjectionRequest(@NotBlank @Size(max = 100) String member, Panel.@NotNull Ground ground) {

    AppealCommand command() {
      return new AppealCommand.Objection(member, ground);
    }
  }

  /**
   * @param replacement account id of who takes the place; without it the objection is dismissed
   */
  record AppealAnswerRequest(
      @NotBlank @Size(max = 100) String member,
      @Nullable @Size(min = 1, max = 100) String replacement) {

    AppealCommand command() {
      return new AppealCommand.AnswerObjection(member, replacement);
    }
  }

  record AppealVoteRequest(Judgement.@NotNull Outcome outcome) {}

  /**
   * @param text of the decision, with its reasons
   */
  record AppealDecisionRequest(
      Judgement.@NotNull Outcome outcome,
      @Nullable @Size(max = 4) List<@NotNull Remedy> remedies,
      @NotBlank @Size(max = 8000) String text) {

    AppealCommand command() {
      return new AppealCommand.Decide(
          outcome, remedies == null ? List.of() : remedies, text.strip());
    }
  }
}
