package kh.ccc.platform.journal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends to Kafka: JSON body, CloudEvents 1.0 attributes as headers (binary content mode). */
public final class KafkaPublisher implements Publisher {

  private static final Logger log = LoggerFactory.getLogger(KafkaPublisher.class);

  private final KafkaTemplate<String, byte[]> kafka;
  private final String source;

  /**
   * @param service name of the publishing service, for {@code ce_source}
   */
  public KafkaPublisher(KafkaTemplate<String, byte[]> kafka, String service) {
    this.kafka = kafka;
    this.source = "urn:ccc:" + service;
  }

  @Override
  public Set<Outgoing> send(List<Outgoing> messages) {
    Map<Outgoing, CompletableFuture<?>> pending = new LinkedHashMap<>();
    for (Outgoing outgoing : messages) {
      CompletableFuture<?> result = sendOne(outgoing);
      if (result.isCompletedExceptionally()) {
        // Each further one would block as long: the broker is away or lacks the topic.
        log.warn("the broker takes nothing now, the journal keeps {}", outgoing.message().id());
        break;
      }
      pending.put(outgoing, result);
    }
    kafka.flush();
    Set<Outgoing> sent = new HashSet<>();
    pending.forEach((outgoing, result) -> {
      if (arrived(result)) {
        sent.add(outgoing);
      }
    });
    return sent;
  }

  private CompletableFuture<?> sendOne(Outgoing outgoing) {
    try {
      return kafka.send(record(outgoing));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static boolean arrived(CompletableFuture<?> result) {
    try {
      result.join();
      return true;
    } catch (CompletionException | CancellationException e) {
      log.warn("the broker did not take a message, it stays in the journal: {}", e.getMessage());
      return false;
    }
  }

  private ProducerRecord<String, byte[]> record(Outgoing outgoing) {
    OutgoingMessage message = outgoing.message();
    byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(message.topic(), message.key(), body);
    header(record, "ce_specversion", "1.0");
    header(record, "ce_id", message.id());
    header(record, "ce_source", source);
    header(record, "ce_type", message.type());
    header(record, "ce_subject", message.key());
    header(record, "ce_time", outgoing.commit().at().toString());
    header(record, "content-type", "application/json");
    return record;
  }

  private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
