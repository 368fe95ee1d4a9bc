package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/** What one may ask of an application. */
public sealed interface ApplicationCommand {

  /**
   * @param advisers account ids of who advised or trained the CBO in the last 24 months
   */
  record Submit(String assessmentId, Level level, int agreementVersion, List<String> advisers)
      implements ApplicationCommand {

    /** The same with those whom the CBO did not name. */
    Submit withAdvisers(List<String> known) {
      return new Submit(
          assessmentId,
          level,
          agreementVersion,
          Stream.concat(advisers.stream(), known.stream()).distinct().toList());
    }
  }

  /** The CBO takes its application back. */
  record Withdraw(@Nullable String reason) implements ApplicationCommand {}

  /** A reviewer decides point by point whether the application is complete. */
  record CheckCompleteness(List<Completeness.Item> items) implements ApplicationCommand {}

  /** A reviewer asks the CBO. */
  record Ask(String question) implements ApplicationCommand {}

  /** The CBO answers. */
  record Answer(String answer) implements ApplicationCommand {}

  /**
   * A reviewer ends the review.
   *
   * @param level of a recommended grant, absent otherwise
   */
  record Recommend(Choice recommendation, @Nullable Level level, String report)
      implements ApplicationCommand {}

  /**
   * A reviewer judges a condition of a deferral.
   *
   * @param number 1 for the first condition
   */
  record JudgeCondition(int number, boolean met, @Nullable String note)
      implements ApplicationCommand {}

  /** A member votes; the last vote before the decision counts. */
  record CastVote(Choice choice, @Nullable String comment) implements ApplicationCommand {}

  /** A member steps back from the case. */
  record Recuse(RecusalReason reason) implements ApplicationCommand {}

  /**
   * The chair records what the committee decided.
   *
   * @param resolution its text
   */
  record Decide(Outcome outcome, String resolution) implements ApplicationCommand {}

  /** What a committee may decide. */
  sealed interface Outcome {

    /** The vote that it needs a majority of. */
    Choice choice();

    /** The level applied for or a lower one. */
    record Grant(Level level) implements Outcome {
      @Override
      public Choice choice() {
        return Choice.GRANT;
      }
    }

    /** Later, when conditions are met. */
    record Defer(List<String> conditions, LocalDate until) implements Outcome {
      @Override
      public Choice choice() {
        return Choice.DEFER;
      }
    }

    /** No certificate on the strength of this assessment. */
    record Refuse(String reason) implements Outcome {
      @Override
      public Choice choice() {
        return Choice.REFUSE;
      }
    }
  }
}
