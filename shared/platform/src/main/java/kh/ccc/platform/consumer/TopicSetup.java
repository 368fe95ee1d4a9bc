package kh.ccc.platform.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that a service publishes to or hears, compacted: the newest message of a key
 * holds the whole public state, so that a projection can be rebuilt from the topic alone.
 */
public final class TopicSetup {

  private static final Logger log = LoggerFactory.getLogger(TopicSetup.class);

  private final String bootstrapServers;
  private final String service;
  private final Collection<String> heard;
  private final String deadLetterTopic;
  private final int partitions;
  private final short replicas;

  TopicSetup(
      String bootstrapServers,
      String service,
      Collection<String> heard,
      String deadLetterTopic,
      int partitions,
      short replicas) {
    this.bootstrapServers = bootstrapServers;
    this.service = service;
    this.heard = List.copyOf(heard);
    this.deadLetterTopic = deadLetterTopic;
    this.partitions = partitions;
    this.replicas = replicas;
  }

  /** Idempotent; a broker that is away now is asked again with the first message. */
  public void create() {
    List<NewTopic> topics = new ArrayList<>();
    ownAndHeard().forEach(name -> topics.add(compacted(name)));
    topics.add(new NewTopic(deadLetterTopic, partitions, replicas));
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4000))) {
      for (var created : admin.createTopics(topics).values().entrySet()) {
        await(created.getKey(), created.getValue());
      }
    }
  }

  private List<String> ownAndHeard() {
    return Contracts.ALL.stream()
        .map(EventType::topic)
        .map(topic -> topic.name())
        .filter(name -> name.startsWith("ccc." + service + ".") || heard.contains(name))
        .distinct()
        .toList();
  }

  private NewTopic compacted(String name) {
    return new NewTopic(name, partitions, replicas)
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                "86400000"));
  }

  private static void await(String topic, org.apache.kafka.common.KafkaFuture<Void> created) {
    try {
      created.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        log.warn("topic {} not created: {}", topic, String.valueOf(e.getCause()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
