package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/**
 * What was applied for, by whom, on the strength of what (ISO/IEC 17065, 4.1.2 and 7.2).
 *
 * @param area NCDD code of the CBO's place
 * @param level level applied for
 * @param edition number of the guideline edition of the assessment
 * @param agreementVersion version of the certification agreement that the CBO accepted
 * @param applicant account id of who handed it in
 * @param representative account id of who speaks for the CBO
 * @param advisers account ids of who advised or trained the CBO in the last 24 months
 * @param evaluators account ids of who took part in the assessment, as known when it was handed in
 */
public record Dossier(
    String applicationId,
    String assessmentId,
    String cboId,
    String area,
    Level level,
    int edition,
    int agreementVersion,
    String applicant,
    @Nullable String representative,
    List<String> advisers,
    List<String> evaluators,
    LocalDate submittedOn) {

  public Dossier {
    advisers = List.copyOf(advisers);
    evaluators = List.copyOf(evaluators);
  }
}
