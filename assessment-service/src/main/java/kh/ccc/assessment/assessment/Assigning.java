package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kh.ccc.assessment.assessment.Assessment.Assigned;
import kh.ccc.assessment.assessment.Assessment.DeskReview;
import kh.ccc.assessment.assessment.Assessment.Submitted;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who may evaluate: nobody who represents, advised or prepared the CBO, nobody who declared a
 * conflict, nobody who names oneself (ISO/IEC 17065, 4.2 and 7.6).
 */
final class Assigning {

  private Assigning() {}

  static List<AssessmentEvent> giveBack(
      Assessment.Started state, AssessmentCommand.Return command) {
    if (!(state instanceof Submitted)) {
      throw AssessmentRules.notNow("not-submitted", state);
    }
    return List.of(new AssessmentEvent.Returned(command.reason()));
  }

  /** Also replaces an assessor who does not answer or cannot go on. */
  static List<AssessmentEvent> assign(Assessment.Started state, AssessmentCommand.Assign command) {
    if (!mayBeAssigned(state)) {
      throw AssessmentRules.notNow("not-submitted", state);
    }
    if (state.assessorAccount().filter(command.assessor()::equals).isPresent()) {
      return List.of();
    }
    obstacle(state, command.assessor(), command.by(), command.representative())
        .ifPresent(code -> {
          throw new Refusal(code);
        });
    return List.of(new AssessmentEvent.AssessorAssigned(command.assessor(), command.dueOn()));
  }

  /** Why that person may not be asked to evaluate: the code of a refusal. */
  static Optional<String> obstacle(
      Assessment.Started state, String assessor, String by, @Nullable String representative) {
    Optional<String> dependence = dependence(state.dossier(), assessor, representative);
    return dependence.isEmpty() && assessor.equals(by)
        ? Optional.of("assessor-names-oneself")
        : dependence;
  }

  /** A special assessment does not wait for the CBO: nobody puts a complaint off by silence. */
  private static boolean mayBeAssigned(Assessment.Started state) {
    return switch (state) {
      case Submitted submitted -> true;
      case Assigned assigned -> true;
      case DeskReview review -> true;
      case Assessment.Answerable open -> open.subject().purpose() == Purpose.SPECIAL;
      case Assessment.Over over -> false;
    };
  }

  /** A conflict may also come to light after the first declaration. */
  static List<AssessmentEvent> declare(
      Assessment.Started state, AssessmentCommand.Declare command) {
    if (!(state instanceof Assigned || state instanceof DeskReview)) {
      throw AssessmentRules.notNow("no-declaration-due", state);
    }
    if (state.assessorAccount().filter(command.assessor()::equals).isEmpty()) {
      throw new Refusal("other-assessor");
    }
    if (command.hasConflict()) {
      return recuse(command);
    }
    if (state instanceof DeskReview) {
      return List.of();
    }
    requireIndependent(state.dossier(), command.assessor(), command.representative());
    return List.of(new AssessmentEvent.AssessorAccepted(command.assessor(), command.statement()));
  }

  private static List<AssessmentEvent> recuse(AssessmentCommand.Declare command) {
    String statement = command.statement();
    if (statement == null || statement.isBlank()) {
      throw new Invalid("/statement", "required");
    }
    return List.of(new AssessmentEvent.AssessorRecused(command.assessor(), statement));
  }

  private static void requireIndependent(
      Dossier dossier, String assessor, @Nullable String representative) {
    dependence(dossier, assessor, representative)
        .ifPresent(code -> {
          throw new Refusal(code);
        });
  }

  private static Optional<String> dependence(
      Dossier dossier, String assessor, @Nullable String representative) {
    if (dossier.isOnTheSideOfTheCbo(assessor) || Objects.equals(assessor, representative)) {
      return Optional.of("assessor-not-independent");
    }
    return dossier.participants().recused().contains(assessor)
        ? Optional.of("assessor-recused")
        : Optional.empty();
  }
}
