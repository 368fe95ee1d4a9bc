package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealCommands;
import kh.ccc.certification.appeal.AppealDeadlines;
import kh.ccc.certification.appeal.AppealEvent;
import kh.ccc.certification.appeal.AppealId;
import kh.ccc.certification.appeal.AppealRules;
import kh.ccc.certification.appeal.FilingTerms;
import kh.ccc.certification.appeal.JournalDecisions;
import kh.ccc.certification.appeal.JournalRemedies;
import kh.ccc.certification.appeal.Judges;
import kh.ccc.certification.appeal.Remedies;
import kh.ccc.certification.appeal.kafka.AppealMessages;
import kh.ccc.certification.appeal.kafka.AppealSubscriptions;
import kh.ccc.certification.appeal.mongo.MongoAppeals;
import kh.ccc.certification.appeal.mongo.MongoFindings;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dissents;
import kh.ccc.certification.application.Involvement;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Parts;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.separation.Separation;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appeals and what follows from them. */
@Configuration
class AppealConfiguration {

  @Bean
  AppealRules appealRules(RedressRules rules) {
    return rules.appeals();
  }

  @Bean
  MongoAppeals appealViews(MongoDatabase database) {
    return new MongoAppeals(database);
  }

  @Bean
  MongoFindings findings(MongoDatabase database) {
    return new MongoFindings(database);
  }

  @Bean
  Remedies remedies(
      ApplicationCommands applications,
      CertificateCommands certificates,
      Dissents dissents,
      MongoAppeals views,
      Deadlines deadlines,
      FilingTerms terms,
      @Qualifier("applicationFilings") DeadlineOwner applicationFilings,
      @Qualifier("certificateFilings") DeadlineOwner certificateFilings,
      ObjectProvider<Aggregates<Appeal, AppealEvent>> appeals) {
    ViewProjector<Appeal> deadlinesToo = AppealDeadlines.projector(deadlines);
    ViewProjector<Appeal> filed = terms.filed(List.of(applicationFilings, certificateFilings));
    ViewProjector<Appeal> all =
        appeal -> {
          views.project(appeal);
          deadlinesToo.project(appeal);
          filed.project(appeal);
        };
    return new Remedies(
        new JournalRemedies(applications, certificates, dissents), all, appeals::getObject);
  }

  @Bean
  AppealDeadlines appealDeadlines(Aggregates<Appeal, AppealEvent> appeals) {
    return new AppealDeadlines(appeals);
  }

  @Bean
  Judges judges(MongoAppeals views, Aggregates<Appeal, AppealEvent> appeals) {
    return new Judges(views, appeals);
  }

  /** Panels judge decisions on certificates as well as on applications. */
  @Bean
  Parts parts(ApplicationCommands applications, Judges judges) {
    return grant -> {
      Optional<Involvement> involved =
          applications.partsIn(new ApplicationId(grant.applicationId()));
      Set<String> panels =
          judges.about(List.of(grant.certificateId(), grant.applicationId(), grant.assessmentId()));
      Parts.Lookup inTheCase =
          account -> involved.flatMap(involvement -> involvement.of(account)).map(Enum::name);
      return inTheCase.or(
          account -> panels.contains(account) ? Optional.of("PANEL") : Optional.empty());
    };
  }

  @Bean
  FilingTerms filingTerms(
      Deadlines deadlines,
      ObjectProvider<Aggregates<Appeal, AppealEvent>> appeals,
      AppealRules rules,
      WorkingDays calendar) {
    return new FilingTerms(deadlines, appeals::getObject, rules, calendar);
  }

  @Bean
  DeadlineOwner applicationFilings(
      FilingTerms terms, Aggregates<Application, ApplicationEvent> applications) {
    return terms.ofApplications(applications);
  }

  @Bean
  DeadlineOwner certificateFilings(
      FilingTerms terms, Aggregates<Certificate, CertificateEvent> certificates) {
    return terms.ofCertificates(certificates);
  }

  @Bean
  Aggregates<Appeal, AppealEvent> appeals(Journal journal, Remedies remedies, RelayWake relay) {
    return new Aggregates<>(appealType(), journal, remedies, relay);
  }

  static AggregateType<Appeal, AppealEvent> appealType() {
    return new AggregateType<>(
        "appeal", new Appeal.NotFiled(), Appeal::apply, AppealEvent.TABLE, AppealMessages::of);
  }

  @Bean
  AppealCommands appealCommands(
      Aggregates<Appeal, AppealEvent> appeals,
      ApplicationCommands applications,
      CertificateCommands certificates,
      Eligibility eligibility,
      MongoFindings findings,
      Confidences confidences,
      Separation separation,
      AppealRules rules,
      WorkingDays calendar) {
    return new AppealCommands(
        appeals,
        new JournalDecisions(applications, certificates, eligibility, findings),
        confidences,
        separation,
        rules,
        calendar);
  }

  @Bean
  List<Subscription<?>> appealSubscriptions(MongoFindings findings, AppealCommands appeals) {
    return AppealSubscriptions.of(
        findings::keep,
        (appealId, position) ->
            appeals.reportAmended(
                new AppealId(appealId),
                new CommandContext("system:reports", position.eventId(), position.at())));
  }
}
