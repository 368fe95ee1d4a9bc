package kh.ccc.platform.journal;

import java.util.List;

/** The append-only record of a service's accepted commands. */
public interface Journal {

  /** The commits of a stream, oldest first; empty when it has none. */
  List<Commit> read(String stream);

  /**
   * Adds a commit durably.
   *
   * @throws ConcurrentCommit when another commit took its place in the stream
   */
  void append(Commit commit);

  /** Another writer was first. */
  final class ConcurrentCommit extends RuntimeException {
    public ConcurrentCommit(String commitId) {
      super(commitId, null, false, false);
    }
  }
}
