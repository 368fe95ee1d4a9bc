package kh.ccc.platform.store;

import java.util.List;
import kh.ccc.platform.consumer.TopicSetup;
import org.springframework.context.SmartLifecycle;

/**
 * Prepares stores and topics, one after the other, before anything serves, consumes or publishes.
 */
public final class StartupPreparation implements SmartLifecycle {

  private final List<StorePreparation> stores;
  private final TopicSetup topics;
  private volatile boolean running;

  public StartupPreparation(List<StorePreparation> stores, TopicSetup topics) {
    this.stores = stores;
    this.topics = topics;
  }

  @Override
  public void start() {
    stores.forEach(StorePreparation::prepare);
    topics.create();
    running = true;
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
