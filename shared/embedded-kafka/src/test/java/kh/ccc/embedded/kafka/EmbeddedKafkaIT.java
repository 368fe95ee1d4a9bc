package kh.ccc.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {
  private static final Duration RESTART = Duration.ofSeconds(15);

  @TempDir Path data;

  @Test
  void whatWasAcknowledgedIsReadAgainAfterACleanRestart() throws Exception {
    try (var kafka = EmbeddedKafka.start(data, 0)) {
      createTopic(kafka.bootstrapServers());
      send(kafka.bootstrapServers(), 0, 10);
    }
    try (var kafka = EmbeddedKafka.start(data, 0)) {
      assertThat(readAll(kafka.bootstrapServers(), 10)).hasSize(10);
    }
  }

  @Test
  void aMisspeltTopicIsAnErrorAndNotANewTopic() {
    try (var kafka = EmbeddedKafka.start(data, 0);
        var producer = producer(kafka.bootstrapServers(), Map.of("max.block.ms", "1500"))) {
      assertThatThrownBy(() -> producer.send(new ProducerRecord<>("mispelt", "k", "v")).get())
          .hasMessageContaining("mispelt");
      try (var admin = admin(kafka.bootstrapServers())) {
        assertThatThrownBy(() -> admin.describeTopics(List.of("mispelt")).allTopicNames().get())
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
      }
    }
  }

  @Test
  void aKilledBrokerIsBackWithinSecondsWithEverythingItAcknowledged() throws Exception {
    var killed = BrokerProcess.start(data);
    createTopic(killed.bootstrapServers());
    send(killed.bootstrapServers(), 0, 200);
    killed.kill();

    var start = System.nanoTime();
    try (var again = BrokerProcess.start(data)) {
      var ready = Duration.ofNanos(System.nanoTime() - start);
      assertThat(ready).isLessThan(RESTART);
      send(again.bootstrapServers(), 200, 100);
      var values = readAll(again.bootstrapServers(), 300);
      assertThat(values).hasSize(300).first().isEqualTo("value-0");
      assertThat(values.getLast()).isEqualTo("value-299");
    }
  }

  @Test
  void sigtermStopsTheBrokerCleanlyAndQuickly() throws Exception {
    var broker = BrokerProcess.start(data);
    assertThat(broker.terminate(Duration.ofSeconds(10))).hasValue(143);
    assertThat(data.resolve(".kafka_cleanshutdown")).exists();
  }

  private static void createTopic(String servers) throws Exception {
    try (var admin = admin(servers)) {
      var topic = new NewTopic("facts", Optional.of(1), Optional.empty());
      admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
    }
  }

  private static void send(String servers, int from, int count) throws Exception {
    try (var producer = producer(servers, Map.of())) {
      for (var i = from; i < from + count; i++) {
        producer
            .send(new ProducerRecord<>("facts", "key-" + i % 7, "value-" + i))
            .get(20, TimeUnit.SECONDS);
      }
    }
  }

  private static List<String> readAll(String servers, int expected) {
    var partition = List.of(new TopicPartition("facts", 0));
    var values = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(partition);
      consumer.seekToBeginning(partition);
      var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < expected && System.nanoTime() < until) {
        consumer.poll(Duration.ofMillis(200)).forEach(one -> values.add(one.value()));
      }
    }
    return values;
  }

  private static Admin admin(String servers) {
    return Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
  }

  private static KafkaProducer<String, String> producer(
      String servers, Map<String, Object> settings) {
    var all = new HashMap<String, Object>(settings);
    all.put("bootstrap.servers", servers);
    all.put("acks", "all");
    return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
  }
}
