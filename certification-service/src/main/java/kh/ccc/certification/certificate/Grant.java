package kh.ccc.certification.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the committee certified: who, what, for how long, by which resolution (ISO/IEC 17065, 7.7).
 * A change of level makes it another one under the same number.
 *
 * @param area NCDD code of the CBO's place
 * @param edition number of the guideline edition of the assessment
 * @param resolution reference of the committee's resolution
 * @param representative account id of who speaks for the CBO
 * @param predecessor id of the certificate that this one renews
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
    @Nullable String representative,
    @Nullable String predecessor) {

  public Term term() {
    return new Term(validFrom, validUntil);
  }

  Grant changed(CertificateEvent.LevelChanged change) {
    return new Grant(
        certificateId,
        applicationId,
        change.assessmentId() == null ? assessmentId : change.assessmentId(),
        cboId,
        area,
        change.level(),
        edition,
        validFrom,
        change.validUntil(),
        change.resolution(),
        representative,
        predecessor);
  }
}
