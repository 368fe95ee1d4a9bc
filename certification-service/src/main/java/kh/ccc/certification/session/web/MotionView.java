package kh.ccc.certification.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Measure;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.session.Moved;
import org.jspecify.annotations.Nullable;

/**
 * A motion on a certificate.
 *
 * @param reason code of the list of {@code /api/certificates/rules}
 * @param resolution its text
 * @param votes of members by account id
 * @param reference of the resolution, once it is carried
 * @param part code of what keeps the caller from deciding, for members of the committee
 */
record MotionView(
    String motionId,
    String certificateId,
    String number,
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    Level currentLevel,
    Measure.Kind measure,
    @Nullable String reason,
    @Nullable LocalDate until,
    @Nullable Level level,
    @Nullable String assessmentId,
    String resolution,
    Motion.Status status,
    Map<String, Motion.Vote> votes,
    @Nullable String reference,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part) {

  static MotionView of(Moved moved, @Nullable CboFacts cbo, @Nullable String part) {
    Motion motion = moved.motion();
    Measure measure = motion.measure();
    Grant grant = moved.certificate().grant();
    Motion.Resolution carried = motion.resolution();
    return new MotionView(
        motion.motionId(),
        grant.certificateId(),
        moved.certificate().number(),
        grant.cboId(),
        cbo == null ? null : cbo.nameKm(),
        cbo == null ? null : cbo.nameLatin(),
        grant.level(),
        measure.kind(),
        measure.reason(),
        measure.until(),
        measure.level(),
        measure.assessmentId(),
        motion.text(),
        motion.status(),
        motion.votes(),
        carried == null ? null : carried.reference(),
        part);
  }
}
