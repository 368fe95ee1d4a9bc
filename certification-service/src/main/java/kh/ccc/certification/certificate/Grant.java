package kh.ccc.certification.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the committee certified: who, what, for how long, by which resolution (ISO/IEC 17065, 7.7).
 *
 * @param area NCDD code of the CBO's place
 * @param edition number of the guideline edition of the assessment
 * @param resolution reference of the committee's resolution
 * @param representative account id of who speaks for the CBO
 */
public record Grant(
    String certificateId,
    String applicationId,
    String assessmentId,
    String cboId,
    String area,
    Level level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    String resolution,
    @Nullable String representative) {

  public Term term() {
    return new Term(validFrom, validUntil);
  }
}
