package kh.ccc.platform.store;

/**
 * Creates the collections and indexes that a store needs. All preparations of a service run one
 * after the other when it starts, before it serves or consumes.
 */
public interface StorePreparation {

  /** Idempotent. */
  void prepare();
}
