package kh.ccc.certification.application.web;

import java.time.LocalDate;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationSummary;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.CboFacts;
import org.jspecify.annotations.Nullable;

/**
 * An application as a line of the list.
 *
 * @param level level applied for
 * @param votes number of votes that members have cast so far
 */
record ApplicationEntryView(
    String applicationId,
    String assessmentId,
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String area,
    Level level,
    Application.Status status,
    LocalDate submittedOn,
    int votes) {

  static ApplicationEntryView of(ApplicationSummary summary, @Nullable CboFacts cbo) {
    return new ApplicationEntryView(
        summary.applicationId(),
        summary.assessmentId(),
        summary.cboId(),
        cbo == null ? null : cbo.nameKm(),
        cbo == null ? null : cbo.nameLatin(),
        summary.area(),
        summary.level(),
        summary.status(),
        summary.submittedOn(),
        summary.votes());
  }
}
