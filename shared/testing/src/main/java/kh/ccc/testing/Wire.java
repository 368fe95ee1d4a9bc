package kh.ccc.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kh.ccc.contracts.EventType;
import kh.ccc.platform.journal.JournalJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes messages as another service's relay would. */
public final class Wire implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;

  public Wire() {
    Infrastructure.start();
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Address of the broker of this run. */
  public static String bootstrapServers() {
    String property = System.getProperty("SAHAKUM_KAFKA");
    return property != null ? property : System.getenv("SAHAKUM_KAFKA");
  }

  /**
   * Publishes an event and waits until the broker has it.
   *
   * @param stream stream of the publishing service, {@code cbo-<id>}
   * @param seq its position there
   */
  public <T extends Record> void publish(
      EventType<T> type, String key, String stream, long seq, T event) {
    publishBytes(type, key, stream + "/" + seq + "/0", JournalJson.MAPPER.writeValueAsBytes(event));
  }

  /** Publishes any bytes under that type: a poison message, for instance. */
  public void publishBytes(EventType<?> type, String key, String eventId, byte[] body) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(type.topic().name(), key, body);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", eventId);
    header(record, "ce_source", "urn:ccc:test");
    header(record, "ce_type", type.name());
    header(record, "ce_subject", key);
    header(record, "ce_time", Instant.now().toString());
    header(record, "content-type", "application/json");
    try {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
