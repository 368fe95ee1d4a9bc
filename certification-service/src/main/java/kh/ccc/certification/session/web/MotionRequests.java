package kh.ccc.certification.session.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Measure;
import kh.ccc.certification.certificate.Motion;
import org.jspecify.annotations.Nullable;

/** What is asked of the motions of a session. */
final class MotionRequests {

  private MotionRequests() {}

  /**
   * @param reason code of the list of {@code /api/certificates/rules}; for all but a reinstatement
   * @param until last day for putting things right, at most 6 months from today; for a suspension
   * @param level the level from the decision on; for a change of level
   * @param assessmentId the recommended assessment that a higher level stands on
   * @param resolution its text
   */
  record MotionRequest(
      @NotBlank @Size(max = 100) String certificateId,
      @NotNull Measure.Kind measure,
      @Nullable @Size(min = 1, max = 60) String reason,
      @Nullable LocalDate until,
      @Nullable Level level,
      @Nullable @Size(min = 1, max = 100) String assessmentId,
      @NotBlank @Size(max = 4000) String resolution) {

    Measure measured() {
      return Measure.of(measure, reason, until, level, assessmentId);
    }
  }

  record MotionVoteRequest(@NotNull Motion.Vote vote) {}
}
