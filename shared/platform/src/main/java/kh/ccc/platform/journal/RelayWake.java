package kh.ccc.platform.journal;

/** Told of a commit whose own view is projected, so that it reaches the other services at once. */
@FunctionalInterface
public interface RelayWake {

  void committed(Commit commit);
}
