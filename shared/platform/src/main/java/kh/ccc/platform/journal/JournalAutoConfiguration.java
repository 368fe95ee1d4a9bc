package kh.ccc.platform.journal;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.kafka.core.KafkaTemplate;

/** The journal of a service and the relay that publishes it. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ConditionalOnProperty(name = "sahakum.journal.enabled", matchIfMissing = true)
public class JournalAutoConfiguration {

  /** Short time-outs: without the database a caller hears so within a second. */
  @Bean
  MongoClientSettingsBuilderCustomizer durableWritesAndShortWaits() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(800, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(socket ->
                socket
                    .connectTimeout(800, TimeUnit.MILLISECONDS)
                    .readTimeout(20, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabase database(MongoClient client, @Value("${spring.application.name}") String name) {
    return client.getDatabase(name);
  }

  @Bean
  MongoJournal journal(MongoDatabase database) {
    return new MongoJournal(database);
  }

  @Bean
  RelayLease relayLease(
      MongoDatabase database, Clock clock, @Value("${sahakum.instance:}") String instance) {
    String owner = instance.isEmpty() ? UUID.randomUUID().toString() : instance;
    return new RelayLease(database, owner, clock);
  }

  @Bean
  Publisher publisher(
      KafkaTemplate<String, byte[]> kafka, @Value("${spring.application.name}") String service) {
    return new KafkaPublisher(kafka, service);
  }

  @Bean
  Relay relay(
      MongoJournal journal,
      Publisher publisher,
      RelayLease lease,
      @Lazy ObjectProvider<Aggregates<?, ?>> aggregates) {
    return new Relay(journal, publisher, lease, () -> byCategory(aggregates));
  }

  @Bean
  WorkLoop relayLoop(Relay relay) {
    return relay.loop();
  }

  private static Map<String, Aggregates<?, ?>> byCategory(
      ObjectProvider<Aggregates<?, ?>> aggregates) {
    return aggregates.stream().collect(Collectors.toMap(Aggregates::category, Function.identity()));
  }

  @Bean
  Sealer sealer(MongoJournal journal, MongoDatabase database, Clock clock) {
    return new Sealer(journal, database, clock);
  }

  @Bean
  JournalVerifier journalVerifier(MongoJournal journal, MongoDatabase database) {
    return new JournalVerifier(journal, database);
  }

  @Bean
  Object journalMetrics(MongoJournal journal, MeterRegistry registry, Clock clock) {
    Gauge.builder("sahakum.journal.unpublished", journal, MongoJournal::countUnpublished)
        .description("commits that the relay has not published yet")
        .register(registry);
    return Gauge.builder("sahakum.journal.unpublished.age", journal, j -> age(j, clock))
        .description("age of the oldest commit that is not published")
        .baseUnit("seconds")
        .register(registry);
  }

  private static double age(MongoJournal journal, Clock clock) {
    Instant now = clock.instant();
    return journal
        .oldestUnpublished()
        .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
