package kh.ccc.platform.journal;

/**
 * Keeps a service's own read view of an aggregate. Called in the request that commits, and again
 * after a crash: must be idempotent and must ignore a version older than what it has.
 */
@FunctionalInterface
public interface ViewProjector<S> {

  void project(Versioned<S> aggregate);

  /** For aggregates that are only ever read by id, by folding. */
  static <S> ViewProjector<S> none() {
    return aggregate -> {};
  }
}
