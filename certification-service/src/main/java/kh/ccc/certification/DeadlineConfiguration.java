package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateDeadlines;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.deadline.Announced;
import kh.ccc.certification.deadline.DeadlineEvent;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.DeadlineSweep;
import kh.ccc.certification.deadline.kafka.DeadlineMessages;
import kh.ccc.certification.deadline.mongo.MongoDeadlines;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.work.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Due days of all features, and the sweep that acts on them. */
@Configuration
class DeadlineConfiguration {

  private static final Logger log = LoggerFactory.getLogger(DeadlineConfiguration.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  @Bean
  DeadlineRules deadlineRules(CertificationRules rules) {
    return rules.forDeadlines();
  }

  @Bean
  MongoDeadlines deadlines(MongoDatabase database, DeadlineRules rules) {
    return new MongoDeadlines(database, rules);
  }

  @Bean
  Aggregates<Announced, DeadlineEvent> announcements(
      Journal journal, DeadlineRules rules, RelayWake relay) {
    AggregateType<Announced, DeadlineEvent> type =
        new AggregateType<>(
            "deadline",
            Announced.nothing(),
            Announced::apply,
            DeadlineEvent.TABLE,
            new DeadlineMessages(rules)::of);
    return new Aggregates<>(type, journal, ViewProjector.none(), relay);
  }

  @Bean
  CertificateDeadlines certificateDeadlines(
      Aggregates<Certificate, CertificateEvent> certificates,
      CertificateCommands commands,
      CertificateRules rules) {
    return new CertificateDeadlines(certificates, commands, rules);
  }

  @Bean
  DeadlineSweep deadlineSweep(
      MongoDeadlines deadlines,
      Aggregates<Announced, DeadlineEvent> announcements,
      List<DeadlineOwner> owners,
      DeadlineRules rules) {
    return new DeadlineSweep(deadlines, announcements, owners, rules);
  }

  /** Every instance sweeps, and that is harmless. */
  @Bean
  WorkLoop deadlineLoop(DeadlineSweep sweep, Clock clock) {
    return WorkLoop.repeating(
        "deadlines",
        EVERY,
        () ->
            sweep.sweep(
                clock.instant(),
                (deadline, why) ->
                    log.warn(
                        "deadline {} will be tried again: {}", deadline.id(), why.toString())));
  }
}
