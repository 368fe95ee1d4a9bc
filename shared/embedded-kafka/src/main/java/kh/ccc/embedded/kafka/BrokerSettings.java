package kh.ccc.embedded.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What a single broker on loopback is told: small, quick to start again after a kill, no surprises.
 */
record BrokerSettings(Path logs, int port, int controllerPort) {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";
  static final String LOOPBACK = "127.0.0.1";

  /**
   * After a kill the controller holds the old registration this long, and the broker waits for it.
   */
  private static final Duration REGISTRATION = Duration.ofSeconds(3);

  private static final int MIB = 1024 * 1024;

  String bootstrapServers() {
    return LOOPBACK + ":" + port;
  }

  Properties properties() {
    var settings = new Properties();
    node(settings);
    topics(settings);
    groups(settings);
    sizes(settings);
    return settings;
  }

  private void node(Properties settings) {
    var plain = "PLAINTEXT://" + bootstrapServers();
    put(settings, "process.roles", "broker,controller");
    put(settings, "node.id", NODE);
    put(settings, "listeners", plain + "," + CONTROLLER + "://" + LOOPBACK + ":" + controllerPort);
    put(settings, "advertised.listeners", plain);
    put(settings, "controller.listener.names", CONTROLLER);
    put(settings, "controller.quorum.voters", NODE + "@" + LOOPBACK + ":" + controllerPort);
    put(
        settings,
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    put(settings, "log.dirs", logs);
    put(settings, "broker.session.timeout.ms", REGISTRATION.toMillis());
    put(settings, "broker.heartbeat.interval.ms", REGISTRATION.toMillis() / 6);
    put(settings, "initial.broker.registration.timeout.ms", Duration.ofSeconds(60).toMillis());
  }

  /** Services create their own topics, so a misspelt name is an error and not a new topic. */
  private void topics(Properties settings) {
    put(settings, "auto.create.topics.enable", false);
    put(settings, "default.replication.factor", 1);
    put(settings, "min.insync.replicas", 1);
    put(settings, "offsets.topic.replication.factor", 1);
    put(settings, "offsets.topic.num.partitions", 3);
    put(settings, "transaction.state.log.replication.factor", 1);
    put(settings, "transaction.state.log.min.isr", 1);
    put(settings, "transaction.state.log.num.partitions", 1);
    put(settings, "share.coordinator.state.topic.replication.factor", 1);
    put(settings, "share.coordinator.state.topic.min.isr", 1);
    put(settings, "share.coordinator.state.topic.num.partitions", 1);
  }

  /** Lets a consumer that was killed be noticed within seconds when it asks for that. */
  private void groups(Properties settings) {
    put(settings, "group.initial.rebalance.delay.ms", 0);
    put(settings, "group.min.session.timeout.ms", 1_000);
    put(settings, "group.consumer.min.heartbeat.interval.ms", 500);
    put(settings, "group.consumer.heartbeat.interval.ms", 1_000);
    put(settings, "group.consumer.min.session.timeout.ms", 3_000);
    put(settings, "group.consumer.session.timeout.ms", 6_000);
  }

  private void sizes(Properties settings) {
    put(settings, "num.network.threads", 2);
    put(settings, "num.io.threads", 4);
    put(settings, "background.threads", 2);
    put(settings, "log.cleaner.threads", 1);
    put(settings, "log.cleaner.dedupe.buffer.size", 4 * MIB);
    put(settings, "log.segment.bytes", 64 * MIB);
    put(settings, "log.index.size.max.bytes", MIB);
    put(settings, "metadata.log.segment.bytes", 16 * MIB);
    put(settings, "metadata.max.idle.interval.ms", 5_000);
    put(settings, "controlled.shutdown.enable", true);
  }

  private static void put(Properties settings, String key, Object value) {
    settings.put(key, value.toString());
  }
}
