package kh.ccc.platform.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
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

  private static final Duration PAUSE = Duration.ofSeconds(1);

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

  /** Creates what is missing, as often as it takes: a broker that is away now comes back. */
  public void createInBackground() {
    Thread.ofVirtual().name("topics").start(this::createUntilDone);
  }

  private void createUntilDone() {
    while (!create()) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Idempotent; false when the broker did not do it now. */
  boolean create() {
    List<NewTopic> topics = new ArrayList<>();
    ownAndHeard().forEach(name -> topics.add(compacted(name)));
    topics.add(new NewTopic(deadLetterTopic, partitions, replicas));
    boolean done = true;
    try (Admin admin = Admin.create(settings())) {
      for (var created : admin.createTopics(topics).values().entrySet()) {
        done &= await(created.getKey(), created.getValue());
      }
    }
    return done;
  }

  private Map<String, Object> settings() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
        bootstrapServers,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
        30_000,
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
        15_000);
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

  private static boolean await(String topic, KafkaFuture<Void> created) {
    try {
      created.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return true;
      }
      log.warn("topic {} not created, will be tried again: {}", topic, e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
