package kh.ccc.platform.store;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kh.ccc.platform.consumer.TopicSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares stores and topics, one after the other, before anything serves, consumes or publishes.
 */
public final class StartupPreparation implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StartupPreparation.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<StorePreparation> stores;
  private final TopicSetup topics;
  private volatile boolean running;

  public StartupPreparation(List<StorePreparation> stores, TopicSetup topics) {
    this.stores = stores;
    this.topics = topics;
  }

  @Override
  public void start() {
    awaitStore();
    topics.createInBackground();
    running = true;
  }

  /** The store may still be starting: what starts a service need not know the order. */
  private void awaitStore() {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        stores.forEach(StorePreparation::prepare);
        return;
      } catch (MongoException e) {
        if (!StoreFailures.isTransient(e) || Instant.now().isAfter(end)) {
          throw e;
        }
        log.warn("waiting for the store: {}", e.getMessage());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1000;
  }
}
