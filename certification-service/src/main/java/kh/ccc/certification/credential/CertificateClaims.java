package kh.ccc.certification.credential;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's credential says, as known when it is issued. It tells of an organization,
 * never of a person.
 *
 * @param edition number of the guideline edition
 * @param synthetic made up for demonstration
 */
record CertificateClaims(
    String certificateId,
    String number,
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    LevelRule level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    List<ChapterScore> chapters,
    boolean synthetic) {

  QrPayload qr(StatusEntry status) {
    return new QrPayload(
        number,
        nameKm,
        nameLatin,
        level.level().name(),
        edition,
        validFrom,
        validUntil,
        status,
        synthetic);
  }
}
