package kh.ccc.platform.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kh.ccc.platform.store.StoreFailures;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListener;

/**
 * Applies messages one after the other. A message that fails parks its own key and no other; a
 * store that does not answer parks nothing, the message is tried until the store is back.
 */
public final class ContractConsumer
    implements MessageListener<String, byte[]>, ConsumerAwareRebalanceListener {

  private static final Logger log = LoggerFactory.getLogger(ContractConsumer.class);
  private static final int ATTEMPTS = 3;

  private final Dispatcher dispatcher;
  private final DeadLetters deadLetters;
  private final KafkaTemplate<String, byte[]> kafka;
  private final String deadLetterTopic;
  private final Set<String> parked = ConcurrentHashMap.newKeySet();

  public ContractConsumer(
      Dispatcher dispatcher,
      DeadLetters deadLetters,
      KafkaTemplate<String, byte[]> kafka,
      String deadLetterTopic) {
    this.dispatcher = dispatcher;
    this.deadLetters = deadLetters;
    this.kafka = kafka;
    this.deadLetterTopic = deadLetterTopic;
  }

  public Collection<String> topics() {
    return dispatcher.topics();
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    parked.addAll(deadLetters.parkedKeys());
  }

  @Override
  public void onMessage(ConsumerRecord<String, byte[]> record) {
    if (waitsBehindAnother(record)) {
      park(record, "waits behind an earlier message of its key");
      return;
    }
    try {
      apply(record);
    } catch (RuntimeException e) {
      if (StoreFailures.isTransient(e)) {
        throw e;
      }
      log.error("{} {} parked: {}", record.topic(), record.key(), e.toString());
      park(record, e.getClass().getSimpleName());
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    for (int attempt = 1; ; attempt++) {
      try {
        dispatcher.dispatch(record.headers(), record.value());
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || StoreFailures.isTransient(e)) {
          throw e;
        }
      }
    }
  }

  private boolean waitsBehindAnother(ConsumerRecord<String, byte[]> record) {
    String key = DeadLetters.parkingKey(record.topic(), record.key());
    if (!parked.contains(key)) {
      return false;
    }
    boolean still = deadLetters.isParked(key);
    if (!still) {
      parked.remove(key);
    }
    return still;
  }

  private void park(ConsumerRecord<String, byte[]> record, String reason) {
    deadLetters.park(record, reason);
    parked.add(DeadLetters.parkingKey(record.topic(), record.key()));
    kafka
        .send(
            new ProducerRecord<>(
                deadLetterTopic, null, record.key(), record.value(), record.headers()))
        .join();
  }

  /** Outcome of a replay. */
  public record Replayed(int applied, List<String> stillFailing) {}

  /**
   * Applies what is parked once more, key by key in order; a key stops at its first failure.
   * Repeating is harmless.
   */
  public Replayed replay() {
    int applied = 0;
    List<String> failing = new ArrayList<>();
    for (String key : deadLetters.parkedKeys()) {
      for (DeadLetters.Letter letter : deadLetters.ofKey(key)) {
        if (!replayOne(letter)) {
          failing.add(letter.id());
          break;
        }
        applied++;
      }
    }
    return new Replayed(applied, failing);
  }

  private boolean replayOne(DeadLetters.Letter letter) {
    try {
      dispatcher.dispatch(letter.headers(), letter.body());
    } catch (RuntimeException e) {
      log.warn("{} fails again: {}", letter.id(), e.toString());
      return false;
    }
    deadLetters.remove(letter);
    return true;
  }
}
