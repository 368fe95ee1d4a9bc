package kh.ccc.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The yardstick: one message to the same broker and back, acknowledged by all replicas. */
final class KafkaRoundTrip implements AutoCloseable {

  private static final int BYTES = 600;

  private final String topic = "benchmark." + UUID.randomUUID();
  private final Admin admin;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  KafkaRoundTrip(String bootstrapServers) throws ExecutionException, InterruptedException {
    Map<String, Object> address = Map.of("bootstrap.servers", bootstrapServers);
    admin = Admin.create(address);
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(address, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(topic, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
  }

  /** Nanoseconds from sending to having it back. */
  long once() throws ExecutionException, InterruptedException {
    long start = System.nanoTime();
    producer.send(new ProducerRecord<>(topic, new byte[BYTES])).get();
    ConsumerRecords<byte[], byte[]> back;
    do {
      back = consumer.poll(Duration.ofSeconds(5));
    } while (back.isEmpty());
    return System.nanoTime() - start;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    admin.deleteTopics(List.of(topic));
    admin.close();
  }
}
