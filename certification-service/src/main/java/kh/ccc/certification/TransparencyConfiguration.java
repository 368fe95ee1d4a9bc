package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** The transparency log. */
@Configuration
class TransparencyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(TransparencyConfiguration.class);

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

  @Bean
  LogSchedule logSchedule(Sequencer sequencer, Clock clock) {
    return new LogSchedule(sequencer, clock);
  }

  /** Runs at intervals on every instance; that is harmless. */
  static final class LogSchedule {

    private final Sequencer sequencer;
    private final Clock clock;

    LogSchedule(Sequencer sequencer, Clock clock) {
      this.sequencer = sequencer;
      this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sahakum.transparency.every:PT5S}")
    void run() {
      try {
        sequencer.run(clock.instant());
      } catch (RuntimeException e) {
        log.warn("the transparency log will be continued: {}", e.toString());
      }
    }
  }
}
