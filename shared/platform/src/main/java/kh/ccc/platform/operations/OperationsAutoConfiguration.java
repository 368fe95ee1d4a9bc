package kh.ccc.platform.operations;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import kh.ccc.platform.consumer.ConsumerAutoConfiguration;
import kh.ccc.platform.consumer.ContractConsumer;
import kh.ccc.platform.consumer.DeadLetters;
import kh.ccc.platform.consumer.TopicSetup;
import kh.ccc.platform.journal.JournalVerifier;
import kh.ccc.platform.store.StartupPreparation;
import kh.ccc.platform.store.StorePreparation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** What every journaled service offers its operators. */
@AutoConfiguration(after = ConsumerAutoConfiguration.class)
@ConditionalOnProperty(name = "sahakum.journal.enabled", matchIfMissing = true)
public class OperationsAutoConfiguration {

  @Bean
  StartupPreparation startupPreparation(List<StorePreparation> stores, TopicSetup topics) {
    return new StartupPreparation(stores, topics);
  }

  @Bean
  ViewDigests viewDigests(MongoDatabase database) {
    return new ViewDigests(database);
  }

  @Bean
  OperationsController operationsController(
      ViewDigests digests,
      JournalVerifier verifier,
      DeadLetters deadLetters,
      ContractConsumer consumer) {
    return new OperationsController(digests, verifier, deadLetters, consumer);
  }
}
