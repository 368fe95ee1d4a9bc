package kh.ccc.assessment;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentList;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.csv.RuleSetFiles;
import kh.ccc.assessment.rehearsal.Rehearsal;
import kh.ccc.assessment.rehearsal.RehearsalEvent;
import kh.ccc.assessment.rehearsal.RehearsalWork;
import kh.ccc.assessment.rehearsal.mongo.MongoRehearsals;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Trials of other editions' rules. */
@Configuration
class RehearsalConfiguration {

  private static final Logger log = LoggerFactory.getLogger(RehearsalConfiguration.class);

  @Bean
  MongoRehearsals rehearsalStore(MongoDatabase database) {
    return new MongoRehearsals(database);
  }

  @Bean
  Aggregates<Rehearsal, RehearsalEvent> rehearsals(
      Journal journal, MongoRehearsals views, RelayWake relay) {
    return new Aggregates<>(
        new AggregateType<>(
            "rehearsal",
            new Rehearsal.NotStarted(),
            Rehearsal::apply,
            RehearsalEvent.TABLE,
            AggregateType.nothingPublic()),
        journal,
        views,
        relay);
  }

  @Bean
  RehearsalWork rehearsalWork(
      Aggregates<Rehearsal, RehearsalEvent> rehearsals,
      MongoRehearsals store,
      AssessmentCommands assessments,
      AssessmentList list,
      Guidelines guidelines) {
    return new RehearsalWork(
        rehearsals,
        store,
        assessments,
        list,
        guidelines,
        List.of(RuleSetFiles.of("stricter-draft")));
  }

  @Bean
  RehearsalSchedule rehearsalSchedule(RehearsalWork work, Clock clock) {
    return new RehearsalSchedule(work, clock);
  }

  /** Looks for work at intervals on every instance; two at once find the same. */
  static final class RehearsalSchedule {

    private final RehearsalWork work;
    private final Clock clock;

    RehearsalSchedule(RehearsalWork work, Clock clock) {
      this.work = work;
      this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sahakum.rehearsals.every:PT2S}")
    void run() {
      try {
        work.run(clock.instant());
      } catch (RuntimeException e) {
        log.warn("rehearsals will be continued: {}", e.toString());
      }
    }
  }
}
