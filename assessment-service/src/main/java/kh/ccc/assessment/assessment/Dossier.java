package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything collected in an assessment so far.
 *
 * @param answers the CBO's self-assessment
 * @param findings the assessor's scores
 * @param submittedAt when the self-assessment was handed in last
 * @param fieldwork deadline and visit of the present assessor
 */
public record Dossier(
    Subject subject,
    Participants participants,
    Sheet answers,
    Sheet findings,
    @Nullable Instant submittedAt,
    Fieldwork fieldwork) {

  Dossier with(Participants changed) {
    return new Dossier(subject, changed, answers, findings, submittedAt, fieldwork);
  }

  Dossier withAnswers(Sheet changed) {
    return new Dossier(subject, participants, changed, findings, submittedAt, fieldwork);
  }

  Dossier withFindings(Sheet changed) {
    return new Dossier(subject, participants, answers, changed, submittedAt, fieldwork);
  }

  Dossier submitted(Instant at) {
    return new Dossier(subject, participants, answers, findings, at, fieldwork);
  }

  Dossier with(Fieldwork changed) {
    return new Dossier(subject, participants, answers, findings, submittedAt, changed);
  }

  /** Who advised the CBO or prepared its answers with it, its representative left out. */
  public List<String> advisers() {
    return Stream.concat(Stream.ofNullable(subject.adviser()), participants.preparers().stream())
        .filter(account -> !account.equals(subject.representative()))
        .distinct()
        .toList();
  }

  /** True for who speaks for the CBO, advised it or prepared its answers: closed to evaluate it. */
  boolean isOnTheSideOfTheCbo(String account) {
    return Objects.equals(account, subject.representative())
        || Objects.equals(account, subject.adviser())
        || participants.preparers().contains(account);
  }
}
