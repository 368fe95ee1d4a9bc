package kh.ccc.certification.separation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Happening;

/**
 * Who had a hand in what concerns a CBO: they advised, evaluated, applied, voted, decided,
 * suspended or speak for it. None of them handles a complaint or an appeal about it.
 */
public final class Separation {

  private static final String SYSTEM = "system:";

  private final Aggregates<Application, ApplicationEvent> applications;
  private final Aggregates<Certificate, CertificateEvent> certificates;
  private final Applications applicationList;
  private final Certificates certificateList;
  private final Eligibility eligibility;

  public Separation(
      Aggregates<Application, ApplicationEvent> applications,
      Aggregates<Certificate, CertificateEvent> certificates,
      Applications applicationList,
      Certificates certificateList,
      Eligibility eligibility) {
    this.applications = applications;
    this.certificates = certificates;
    this.applicationList = applicationList;
    this.certificateList = certificateList;
    this.eligibility = eligibility;
  }

  /** Account ids of all who had a hand in it, by the journals and by what is known now. */
  public Set<String> handsIn(String cboId) {
    Set<String> hands = new TreeSet<>();
    eligibility.cbo(cboId).map(CboFacts::representative).ifPresent(hands::add);
    eligibility.assessmentsOf(cboId).forEach(facts -> addAssessment(facts, hands));
    applicationList.ofCbo(cboId).forEach(id -> addApplication(id, hands));
    for (CertificateId id : certificateList.ofCbo(cboId)) {
      addActors(certificates.history(id.value()), hands);
    }
    return hands;
  }

  /** Refuses somebody who is among them. */
  public static void requireFree(String account, Set<String> hands) {
    if (hands.contains(account)) {
      throw new Refusal("involved-before");
    }
  }

  private void addApplication(ApplicationId id, Set<String> hands) {
    addActors(applications.history(id.value()), hands);
    applications.find(id.value()).ifPresent(found -> addDossier(found.state(), hands));
  }

  private void addDossier(Application application, Set<String> hands) {
    if (application instanceof Application.Submitted submitted) {
      Dossier dossier = submitted.dossier();
      hands.addAll(dossier.advisers());
      hands.addAll(dossier.evaluators());
      Optional.ofNullable(dossier.representative()).ifPresent(hands::add);
      hands.addAll(submitted.file().reviewers());
      resolution(submitted)
          .ifPresent(resolution -> {
            hands.addAll(resolution.tally().deciders());
            hands.add(resolution.chair());
          });
    }
  }

  /** Members who voted on one resolution for many cases have no record of their own in each. */
  private static Optional<Resolution> resolution(Application.Submitted application) {
    return switch (application) {
      case Application.Decided decided -> Optional.of(decided.resolution());
      case Application.Deferred deferred -> Optional.of(deferred.deferral().resolution());
      case Application.Submitted open -> Optional.empty();
    };
  }

  private static void addAssessment(AssessmentFacts facts, Set<String> hands) {
    hands.addAll(facts.evaluators());
    hands.addAll(facts.advisers());
    hands.addAll(facts.recused());
    Optional.ofNullable(facts.representative()).ifPresent(hands::add);
  }

  private static void addActors(List<? extends Happening<?>> history, Set<String> hands) {
    history.stream()
        .map(Happening::actor)
        .filter(actor -> !actor.startsWith(SYSTEM))
        .forEach(hands::add);
  }
}
