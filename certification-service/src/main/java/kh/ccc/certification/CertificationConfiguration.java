package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import kh.ccc.certification.appeal.FilingTerms;
import kh.ccc.certification.application.Agreements;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationDeadlines;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.Dissents;
import kh.ccc.certification.application.Grants;
import kh.ccc.certification.application.ReviewCommands;
import kh.ccc.certification.application.Sittings;
import kh.ccc.certification.application.kafka.ApplicationMessages;
import kh.ccc.certification.application.mongo.MongoApplications;
import kh.ccc.certification.application.mongo.MongoSealedWords;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateDeadlines;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Evidence;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.certificate.kafka.CertificateMessages;
import kh.ccc.certification.certificate.mongo.MongoCertificateNumbers;
import kh.ccc.certification.certificate.mongo.MongoCertificates;
import kh.ccc.certification.certificate.mongo.MongoHolders;
import kh.ccc.certification.credential.CertificateCredentials;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.verification.CertificateNews;
import kh.ccc.certification.verification.Verifications;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts domain and adapters together. */
@Configuration
class CertificationConfiguration {

  @Bean
  CertificationRules certificationRules(JsonMapper json) {
    return CertificationRules.read(json);
  }

  @Bean
  ApplicationRules applicationRules(CertificationRules rules) {
    return rules.forApplications();
  }

  @Bean
  CertificateRules certificateRules(CertificationRules rules) {
    return rules.forCertificates();
  }

  @Bean
  MongoCertificates certificateViews(MongoDatabase database) {
    return new MongoCertificates(database);
  }

  @Bean
  MongoCertificateNumbers certificateNumbers(MongoDatabase database) {
    return new MongoCertificateNumbers(database);
  }

  @Bean
  Aggregates<Certificate, CertificateEvent> certificates(
      Journal journal,
      MongoCertificates views,
      CertificateCredentials credentials,
      CertificateNews news,
      Deadlines deadlines,
      CertificateRules rules,
      FilingTerms terms,
      RelayWake relay) {
    AggregateType<Certificate, CertificateEvent> type =
        new AggregateType<>(
            "certificate",
            new Certificate.NotGranted(),
            Certificate::apply,
            CertificateEvent.TABLE,
            new CertificateMessages(rules)::of);
    ViewProjector<Certificate> deadlinesToo = CertificateDeadlines.projector(deadlines, rules);
    ViewProjector<Certificate> all =
        certificate -> {
          views.project(certificate);
          deadlinesToo.project(certificate);
          terms.heardOfCertificate(certificate);
        };
    return new Aggregates<>(type, journal, news.after(credentials.after(all)), relay);
  }

  @Bean
  CertificateCommands certificateCommands(
      Aggregates<Certificate, CertificateEvent> certificates,
      MongoCertificateNumbers numbers,
      Holdings holdings,
      Evidence evidence,
      CertificateRules rules) {
    return new CertificateCommands(certificates, numbers, holdings, evidence, rules);
  }

  @Bean
  Holdings holdings(
      Aggregates<Certificate, CertificateEvent> certificates,
      MongoCertificates views,
      MongoDatabase database,
      CertificateRules rules) {
    return new Holdings(certificates, views, new MongoHolders(database), rules);
  }

  @Bean
  Agreements agreements(JsonMapper json) {
    return AgreementTexts.read(json);
  }

  @Bean
  MongoSealedWords sealedWords(MongoDatabase database) {
    return new MongoSealedWords(database);
  }

  @Bean
  MongoApplications applicationViews(MongoDatabase database) {
    return new MongoApplications(database);
  }

  @Bean
  Aggregates<Application, ApplicationEvent> applications(
      Journal journal,
      MongoApplications views,
      CertificateCommands certificates,
      Deadlines deadlines,
      FilingTerms terms,
      RelayWake relay) {
    ViewProjector<Application> deadlinesToo = ApplicationDeadlines.projector(deadlines);
    ViewProjector<Application> all =
        application -> {
          views.project(application);
          deadlinesToo.project(application);
          terms.heardOfApplication(application);
        };
    return new Aggregates<>(applicationType(), journal, new Grants(certificates, all), relay);
  }

  @Bean
  ApplicationDeadlines applicationDeadlines(
      Aggregates<Application, ApplicationEvent> applications) {
    return new ApplicationDeadlines(applications);
  }

  static AggregateType<Application, ApplicationEvent> applicationType() {
    return new AggregateType<>(
        "application",
        new Application.NotSubmitted(),
        Application::apply,
        ApplicationEvent.TABLE,
        ApplicationMessages::of);
  }

  @Bean
  ApplicationCommands applicationCommands(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      Agreements agreements,
      ApplicationRules rules,
      CertificateRules certificateRules,
      Sittings sittings,
      Holdings holdings) {
    return new ApplicationCommands(
        applications, eligibility, agreements, rules, certificateRules, sittings, holdings);
  }

  @Bean
  ReviewCommands reviewCommands(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      ApplicationRules rules) {
    return new ReviewCommands(applications, eligibility, rules);
  }

  @Bean
  Dissents dissents(
      Aggregates<Application, ApplicationEvent> applications,
      MongoSealedWords words,
      ApplicationRules rules) {
    return new Dissents(applications, words, rules);
  }

  @Bean
  Verifications verifications(
      MongoCertificates certificates,
      Aggregates<Certificate, CertificateEvent> histories,
      Eligibility eligibility,
      CertificateRules rules) {
    return new Verifications(certificates, histories, eligibility, rules);
  }
}
