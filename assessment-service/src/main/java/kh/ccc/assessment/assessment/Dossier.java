package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything collected in an assessment so far.
 *
 * @param answers the CBO's self-assessment
 * @param findings the assessor's scores
 * @param evidence the files that the CBO shows, oldest first
 * @param submittedAt when the self-assessment was handed in last
 * @param fieldwork deadline and visit of the present assessor
 */
public record Dossier(
    Subject subject,
    Participants participants,
    Sheet answers,
    Sheet findings,
    List<EvidenceFile> evidence,
    @Nullable Instant submittedAt,
    Fieldwork fieldwork) {

  Dossier with(Participants changed) {
    return new Dossier(subject, changed, answers, findings, evidence, submittedAt, fieldwork);
  }

  Dossier withAnswers(Sheet changed) {
    return new Dossier(subject, participants, changed, findings, evidence, submittedAt, fieldwork);
  }

  Dossier withFindings(Sheet changed) {
    return new Dossier(subject, participants, answers, changed, evidence, submittedAt, fieldwork);
  }

  Dossier withEvidence(List<EvidenceFile> changed) {
    return new Dossier(
        subject, participants, answers, findings, List.copyOf(changed), submittedAt, fieldwork);
  }

  Dossier submitted(Instant at) {
    return new Dossier(subject, participants, answers, findings, evidence, at, fieldwork);
  }

  Dossier with(Fieldwork changed) {
    return new Dossier(subject, participants, answers, findings, evidence, submittedAt, changed);
  }

  /** The file of that id, as long as it is shown. */
  public Optional<EvidenceFile> evidence(String evidenceId) {
    return evidence.stream().filter(file -> file.evidenceId().equals(evidenceId)).findFirst();
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
