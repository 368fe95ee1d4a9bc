package kh.ccc.certification.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that can be appealed against.
 *
 * @param subjectId id of the application, certificate or assessment
 * @param reference of the resolution; the indicator of a finding
 * @param assessmentId the assessment that it stands on
 * @param area NCDD code of the CBO's place
 * @param representative account id of who speaks for the CBO
 */
public record Contested(
    Against against,
    String subjectId,
    String reference,
    String assessmentId,
    String cboId,
    String area,
    @Nullable String representative,
    LocalDate decidedOn) {

  Contested spokenForBy(@Nullable String account) {
    return new Contested(
        against, subjectId, reference, assessmentId, cboId, area, account, decidedOn);
  }
}
