package kh.ccc.platform.consumer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Consumes the topics that a service's subscriptions name. */
@AutoConfiguration(
    after = kh.ccc.platform.journal.JournalAutoConfiguration.class,
    afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty(name = "sahakum.journal.enabled", matchIfMissing = true)
public class ConsumerAutoConfiguration {

  private static final long PAUSE_MILLIS = 500;

  @Bean
  DeadLetters deadLetters(MongoDatabase database, Clock clock, MeterRegistry registry) {
    DeadLetters letters = new DeadLetters(database, clock);
    Gauge.builder("sahakum.dead.letters", letters, DeadLetters::count)
        .description("messages that could not be applied and wait for a replay")
        .register(registry);
    return letters;
  }

  /** Each feature declares its own subscriptions, one by one or as a list. */
  @Bean
  ContractConsumer contractConsumer(
      ObjectProvider<Subscription<?>> single,
      ObjectProvider<List<Subscription<?>>> lists,
      DeadLetters deadLetters,
      KafkaTemplate<String, byte[]> kafka,
      @Value("${spring.application.name}") String service) {
    List<Subscription<?>> subscriptions = new ArrayList<>(single.stream().toList());
    lists.stream().forEach(subscriptions::addAll);
    Dispatcher dispatcher = new Dispatcher(subscriptions);
    return new ContractConsumer(dispatcher, deadLetters, kafka, deadLetterTopic(service));
  }

  static String deadLetterTopic(String service) {
    return "ccc." + service + ".dead-letters";
  }

  @Bean
  TopicSetup topicSetup(
      ContractConsumer consumer,
      @Value("${spring.application.name}") String service,
      @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
      @Value("${sahakum.kafka.partitions:6}") int partitions,
      @Value("${sahakum.kafka.replicas:1}") short replicas) {
    return new TopicSetup(
        bootstrapServers,
        service,
        consumer.topics(),
        deadLetterTopic(service),
        partitions,
        replicas);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> contractListener(
      ConsumerFactory<String, byte[]> consumers,
      ContractConsumer consumer,
      @Value("${spring.application.name}") String service,
      @Value("${sahakum.instance:}") String instance) {
    boolean hearsNothing = consumer.topics().isEmpty();
    String[] topics =
        hearsNothing
            ? new String[] {deadLetterTopic(service)}
            : consumer.topics().toArray(new String[0]);
    ContainerProperties properties = new ContainerProperties(topics);
    properties.setGroupId(service);
    properties.setMessageListener(consumer);
    properties.setConsumerRebalanceListener(consumer);
    properties.setMissingTopicsFatal(false);
    if (!instance.isBlank()) {
      // Who comes back under its name gets its partitions at once, not after the session's
      // time-out.
      properties
          .getKafkaConsumerProperties()
          .setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, service + "-" + instance);
    }
    ConcurrentMessageListenerContainer<String, byte[]> container =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    container.setBeanName("contracts");
    container.setAutoStartup(!hearsNothing);
    container.setCommonErrorHandler(
        new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
    return container;
  }
}
