package kh.ccc.notification;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import kh.ccc.notification.cbo.mongo.MongoKnownCbos;
import kh.ccc.notification.contact.mongo.MongoContactPoints;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.kafka.NoticeSubscriptions;
import kh.ccc.notification.delivery.mongo.MongoAwaited;
import kh.ccc.notification.delivery.mongo.MongoDeliveries;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the features and their adapters together. */
@Configuration
class NotificationConfiguration {

  @Bean
  MongoContactPoints contactPoints(MongoDatabase database) {
    return new MongoContactPoints(database);
  }

  @Bean
  MongoKnownCbos knownCbos(MongoDatabase database) {
    return new MongoKnownCbos(database);
  }

  @Bean
  MongoDeliveries deliveries(
      MongoDatabase database, @Value("${sahakum.instance:}") String instance) {
    return new MongoDeliveries(
        database, instance.isEmpty() ? UUID.randomUUID().toString() : instance);
  }

  /** What waits for the mail server, or for its next try. */
  @Bean
  Gauge queuedDeliveries(MongoDeliveries deliveries, MeterRegistry registry) {
    return Gauge.builder("sahakum.deliveries.queued", deliveries, MongoDeliveries::countQueued)
        .description("deliveries that wait to be sent")
        .register(registry);
  }

  @Bean
  MongoAwaited awaited(MongoDatabase database) {
    return new MongoAwaited(database);
  }

  @Bean
  Notifier notifier(
      MongoDeliveries deliveries,
      MongoAwaited awaited,
      MongoContactPoints contacts,
      MongoKnownCbos cbos,
      WorkLoop courierLoop) {
    return new Notifier(deliveries, awaited, contacts, cbos, courierLoop::wake);
  }

  @Bean
  List<Subscription<?>> subscriptions(Notifier notifier, MongoKnownCbos cbos) {
    return NoticeSubscriptions.of(notifier, cbos::note);
  }
}
