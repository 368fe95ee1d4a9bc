package kh.ccc.certification.application.web;

import java.time.LocalDate;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Review;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewer recommends to the committee.
 *
 * @param level of a recommended grant
 */
record ReviewView(
    String reviewer, Choice recommendation, @Nullable Level level, String report, LocalDate on) {

  static @Nullable ReviewView of(@Nullable Review review) {
    return review == null
        ? null
        : new ReviewView(
            review.reviewer(),
            review.recommendation(),
            review.level(),
            review.report(),
            Programme.dayOf(review.at()));
  }
}
