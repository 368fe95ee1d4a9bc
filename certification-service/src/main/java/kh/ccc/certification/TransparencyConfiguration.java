package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.transparency.IssuerSigner;
import kh.ccc.certification.transparency.LogDay;
import kh.ccc.certification.transparency.LogDayEvent;
import kh.ccc.certification.transparency.Proofs;
import kh.ccc.certification.transparency.Sequencer;
import kh.ccc.certification.transparency.kafka.DecisionSubscriptions;
import kh.ccc.certification.transparency.mongo.MongoTransparencyLog;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The transparency log. */
@Configuration
class TransparencyConfiguration {

  private static final Duration EVERY = Duration.ofSeconds(5);

  @Bean
  MongoTransparencyLog transparencyLog(MongoDatabase database) {
    return new MongoTransparencyLog(database);
  }

  @Bean
  List<Subscription<?>> decisionSubscriptions(MongoTransparencyLog waiting) {
    return DecisionSubscriptions.of(waiting::keep);
  }

  @Bean
  Aggregates<LogDay, LogDayEvent> logDays(
      Journal journal, MongoTransparencyLog views, RelayWake relay) {
    return new Aggregates<>(
        new AggregateType<>(
            "transparency",
            new LogDay.Unopened(),
            LogDay::apply,
            LogDayEvent.TABLE,
            AggregateType.nothingPublic()),
        journal,
        views,
        relay);
  }

  @Bean
  Sequencer sequencer(
      Aggregates<LogDay, LogDayEvent> days,
      MongoTransparencyLog views,
      Issuer issuer,
      IssuerKeys keys) {
    return new Sequencer(days, views, views, views, new IssuerSigner(issuer, keys));
  }

  @Bean
  Proofs logProofs(MongoTransparencyLog views) {
    return new Proofs(views);
  }

  /** Runs on every instance; that is harmless. */
  @Bean
  WorkLoop transparencyLoop(Sequencer sequencer, Clock clock) {
    return WorkLoop.repeating("transparency", EVERY, () -> sequencer.run(clock.instant()));
  }
}
