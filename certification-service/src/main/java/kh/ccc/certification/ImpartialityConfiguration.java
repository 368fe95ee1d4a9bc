package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.impartiality.Audit;
import kh.ccc.certification.impartiality.AuditCommands;
import kh.ccc.certification.impartiality.AuditEvent;
import kh.ccc.certification.impartiality.mongo.MongoAudits;
import kh.ccc.certification.impartiality.mongo.MongoJournals;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.JournalVerifier;
import kh.ccc.platform.journal.MongoJournal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the audits of impartiality together. */
@Configuration
class ImpartialityConfiguration {

  @Bean
  MongoAudits auditViews(MongoDatabase database) {
    return new MongoAudits(database);
  }

  @Bean
  Aggregates<Audit, AuditEvent> audits(Journal journal, MongoAudits views, RelayWake relay) {
    AggregateType<Audit, AuditEvent> type =
        new AggregateType<>(
            "audit",
            new Audit.NotStarted(),
            Audit::apply,
            AuditEvent.TABLE,
            AggregateType.nothingPublic());
    return new Aggregates<>(type, journal, views, relay);
  }

  @Bean
  AuditCommands auditCommands(
      Aggregates<Audit, AuditEvent> audits,
      MongoJournal journal,
      JournalVerifier verifier,
      MongoDatabase database,
      ApplicationRules rules,
      Clock clock) {
    return new AuditCommands(
        audits,
        new MongoJournals(journal, verifier, database),
        rules.quorum(),
        rules.adviceCounts(),
        clock::instant);
  }

  @Bean
  AuditWorker auditWorker(
      AuditCommands commands,
      MongoAudits audits,
      @Value("${sahakum.instance}") String instance,
      Clock clock) {
    return new AuditWorker(commands, audits, instance, clock);
  }

  @Bean
  WorkLoop auditLoop(AuditWorker worker) {
    return worker.loop();
  }
}
