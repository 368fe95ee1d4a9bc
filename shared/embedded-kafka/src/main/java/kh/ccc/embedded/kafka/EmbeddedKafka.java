package kh.ccc.embedded.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A running Kafka broker and controller (KRaft) on loopback. What it holds survives a stop and a
 * kill of the process, because its directory is formatted once and then kept.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final BrokerSettings settings;

  private EmbeddedKafka(KafkaRaftServer server, BrokerSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /**
   * Starts the broker and returns when it takes requests (1-2 s, up to 5 s after a kill).
   *
   * @param data directory of this broker alone; made and formatted when it is new
   * @param port port on 127.0.0.1, or 0 for a free one
   */
  public static EmbeddedKafka start(Path data, int port) {
    var logs = data.toAbsolutePath().normalize();
    var settings = new BrokerSettings(logs, port == 0 ? freePort() : port, freePort());
    format(logs);
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
    server.startup();
    return new EmbeddedKafka(server, settings);
  }

  /** The address for clients, {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return settings.bootstrapServers();
  }

  /** The port for clients on 127.0.0.1. */
  public int port() {
    return settings.port();
  }

  /** Stops cleanly, so that the next start neither waits nor recovers logs. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path logs) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(logs);
      formatter(logs).run();
    } catch (Exception e) { // Formatter.run declares Exception
      throw new IllegalStateException("cannot format " + logs + " for Kafka", e);
    }
  }

  private static Formatter formatter(Path logs) {
    return new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
        .setNodeId(BrokerSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setIgnoreFormatted(true)
        .setMetadataLogDirectory(logs.toString())
        .addDirectory(logs.toString());
  }

  private static int freePort() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("no free port on loopback", e);
    }
  }
}
