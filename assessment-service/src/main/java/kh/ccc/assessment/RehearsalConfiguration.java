package kh.ccc.assessment;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
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
import kh.ccc.platform.work.WorkLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Trials of other editions' rules. */
@Configuration
class RehearsalConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(2);

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

  /** Looks for work on every instance; two at once find the same. */
  @Bean
  WorkLoop rehearsalLoop(RehearsalWork work, Clock clock) {
    return WorkLoop.repeating("rehearsals", EVERY, () -> work.run(clock.instant()));
  }
}
