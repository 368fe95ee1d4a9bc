package kh.ccc.certification.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;

/**
 * Who advised a CBO lately, by its assessments and its earlier applications: that counts also when
 * nobody names them again (ISO/IEC 17065, 4.2).
 */
final class Advisers {

  private final Aggregates<Application, ApplicationEvent> applications;
  private final Eligibility eligibility;
  private final Period counts;

  Advisers(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      Period counts) {
    this.applications = applications;
    this.eligibility = eligibility;
    this.counts = counts;
  }

  /** Account ids of who advised it within the time that counts. */
  List<String> of(String cboId, LocalDate today) {
    LocalDate since = today.minus(counts);
    Stream<String> told =
        eligibility.advisersSince(cboId, since.atStartOfDay(Programme.ZONE).toInstant()).stream();
    Stream<String> named =
        eligibility.assessmentsOf(cboId).stream()
            .map(AssessmentFacts::assessmentId)
            .map(ApplicationId::forAssessment)
            .flatMap(id -> dossier(id).stream())
            .filter(dossier -> !dossier.submittedOn().isBefore(since))
            .flatMap(dossier -> dossier.advisers().stream());
    return Stream.concat(told, named).distinct().sorted().toList();
  }

  private Optional<Dossier> dossier(ApplicationId id) {
    return applications
        .find(id.value())
        .map(Versioned::state)
        .filter(Application.Submitted.class::isInstance)
        .map(state -> ((Application.Submitted) state).dossier());
  }
}
