package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kh.ccc.certification.application.Agendas;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.mongo.MongoApplications;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateNumbers;
import kh.ccc.certification.certificate.Parts;
import kh.ccc.certification.certificate.mongo.MongoCertificates;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.session.Adjournments;
import kh.ccc.certification.session.BatchStart;
import kh.ccc.certification.session.BatchWork;
import kh.ccc.certification.session.CommitteeSittings;
import kh.ccc.certification.session.MotionCommands;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.SessionEvent;
import kh.ccc.certification.session.SessionMotions;
import kh.ccc.certification.session.Signatory;
import kh.ccc.certification.session.mongo.MongoSessions;
import kh.ccc.certification.session.security.IssuerKeySignatory;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the committee's sessions together. */
@Configuration
class SessionConfiguration {

  /** Enough to keep the processors busy while others wait for the store. */
  private static final int GRANTS_AT_ONCE = 8;

  @Bean
  MongoSessions sessionViews(MongoDatabase database) {
    return new MongoSessions(database);
  }

  @Bean
  Agendas agendas(Aggregates<Application, ApplicationEvent> applications) {
    return new Agendas(applications);
  }

  @Bean
  Aggregates<Session, SessionEvent> sessions(
      Journal journal,
      MongoSessions views,
      Agendas agendas,
      MongoApplications applications,
      SessionMotions motions,
      RelayWake relay) {
    return new Aggregates<>(
        sessionType(), journal, new Adjournments(agendas, applications, motions, views), relay);
  }

  static AggregateType<Session, SessionEvent> sessionType() {
    return new AggregateType<>(
        "session",
        new Session.NotPlanned(),
        Session::apply,
        SessionEvent.TABLE,
        AggregateType.nothingPublic());
  }

  @Bean
  CommitteeSittings sittings(Aggregates<Session, SessionEvent> sessions) {
    return new CommitteeSittings(sessions);
  }

  @Bean
  Signatory signatory(Issuer issuer, IssuerKeys keys) {
    return new IssuerKeySignatory(issuer, keys);
  }

  @Bean
  SessionCommands sessionCommands(
      Aggregates<Session, SessionEvent> sessions,
      Agendas agendas,
      MongoApplications applications,
      SessionMotions motions,
      CommitteeSittings sittings,
      ApplicationRules rules,
      Signatory signatory) {
    return new SessionCommands(
        sessions, agendas, applications, motions, sittings, rules.quorum(), signatory);
  }

  @Bean
  SessionMotions sessionMotions(CertificateCommands certificates, MongoCertificates docket) {
    return new SessionMotions(certificates, docket);
  }

  @Bean
  MotionCommands motionCommands(
      CertificateCommands certificates,
      SessionMotions motions,
      Parts parts,
      CommitteeSittings sittings,
      ApplicationRules rules) {
    return new MotionCommands(certificates, motions, parts, sittings, rules.quorum());
  }

  @Bean
  BatchWork batchWork(
      Aggregates<Session, SessionEvent> sessions,
      ApplicationCommands applications,
      CertificateNumbers numbers,
      Clock clock) {
    return new BatchWork(sessions, applications, numbers, clock::instant, GRANTS_AT_ONCE);
  }

  /** Two instances may work on the same resolution; each case still happens once. */
  @Bean
  WorkLoop resolutionLoop(MongoSessions sessions, BatchWork work) {
    return new WorkLoop(
        "resolutions",
        Duration.ofSeconds(2),
        () -> {
          List<String> running = sessions.running();
          running.forEach(work::workOn);
          return !running.isEmpty();
        });
  }

  @Bean
  BatchStart batchStart(WorkLoop resolutionLoop) {
    return resolutionLoop::wake;
  }
}
