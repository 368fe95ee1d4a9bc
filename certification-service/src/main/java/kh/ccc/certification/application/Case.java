package kh.ccc.certification.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an application through all its states.
 *
 * @param reviewers account ids of who checked, asked, recommended or judged a condition
 * @param completeness the last check; absent before the first
 * @param questions what the CBO was asked, oldest first
 * @param review the recommendation; absent before it
 * @param dissents who sealed a dissenting opinion
 * @param panel account ids of who judged an appeal that brought it back to the committee
 */
public record Case(
    Dossier dossier,
    Ballot ballot,
    List<String> reviewers,
    @Nullable Completeness completeness,
    List<Question> questions,
    @Nullable Review review,
    List<Dissent> dissents,
    List<String> panel) {

  public Case {
    panel = List.copyOf(panel);
    reviewers = List.copyOf(reviewers);
    questions = List.copyOf(questions);
    dissents = List.copyOf(dissents);
  }

  static Case of(Dossier dossier) {
    return new Case(dossier, Ballot.EMPTY, List.of(), null, List.of(), null, List.of(), List.of());
  }

  Case with(Ballot changed) {
    return new Case(dossier, changed, reviewers, completeness, questions, review, dissents, panel);
  }

  Case with(Completeness checked) {
    return new Case(
        dossier, ballot, and(checked.reviewer()), checked, questions, review, dissents, panel);
  }

  Case with(Review reviewed) {
    return new Case(
        dossier,
        ballot,
        and(reviewed.reviewer()),
        completeness,
        questions,
        reviewed,
        dissents,
        panel);
  }

  Case asked(Question question) {
    List<Question> more = new ArrayList<>(questions);
    more.add(question);
    return new Case(
        dossier, ballot, and(question.reviewer()), completeness, more, review, dissents, panel);
  }

  /** The answer stands with the last question; one to a check that failed has no question. */
  Case answered(String answer) {
    if (questions.isEmpty() || questions.getLast().answer() != null) {
      return this;
    }
    List<Question> answered = new ArrayList<>(questions);
    answered.set(answered.size() - 1, questions.getLast().answered(answer));
    return new Case(dossier, ballot, reviewers, completeness, answered, review, dissents, panel);
  }

  Case judgedBy(String reviewer) {
    return new Case(
        dossier, ballot, and(reviewer), completeness, questions, review, dissents, panel);
  }

  Case with(List<Dissent> changed) {
    return new Case(dossier, ballot, reviewers, completeness, questions, review, changed, panel);
  }

  Case judged(List<String> members) {
    Set<String> more = new LinkedHashSet<>(panel);
    more.addAll(members);
    return new Case(
        dossier, ballot, reviewers, completeness, questions, review, dissents, List.copyOf(more));
  }

  private List<String> and(String reviewer) {
    Set<String> more = new LinkedHashSet<>(reviewers);
    more.add(reviewer);
    return List.copyOf(more);
  }
}
