package kh.ccc.certification.transparency;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import kh.ccc.certification.transparency.TransparencyLog.Placed;
import kh.ccc.platform.domain.Unknown;

/** Proves that decisions are in the log and that the log only grows. */
public final class Proofs {

  private static final int BATCH = 10_000;

  private final TransparencyLog log;
  private final MerkleTree tree = new MerkleTree();
  private final ReentrantLock growing = new ReentrantLock();

  public Proofs(TransparencyLog log) {
    this.log = log;
  }

  /**
   * A decision with the way from it up to the root of a signed digest.
   *
   * @param path hashes beside the way, from the leaf upwards
   */
  public record Inclusion(Placed decision, SignedDigest digest, List<Hash> path) {}

  /** The proof for a decision, in the digest of its day. */
  public Inclusion inclusion(String decisionId) {
    Placed decision = log.find(decisionId).orElseThrow(() -> missing(decisionId));
    SignedDigest digest =
        log.digest(decision.day()).orElseThrow(() -> new Unknown("digest-not-signed-yet"));
    int size = digest.digest().size();
    return new Inclusion(
        decision, digest, grown(size, () -> tree.inclusion(decision.index(), size)));
  }

  private Unknown missing(String decisionId) {
    return log.isWaiting(decisionId)
        ? new Unknown("digest-not-signed-yet")
        : new Unknown("decision-not-in-log");
  }

  /** The digest of a day; unknown when there is none. */
  public SignedDigest digest(LocalDate day) {
    return log.digest(day).orElseThrow(() -> new Unknown("digest-unknown"));
  }

  /** The proof that one day's log is the beginning of the other's. */
  public List<Hash> consistency(SignedDigest earlier, SignedDigest later) {
    int larger = later.digest().size();
    return grown(larger, () -> tree.consistency(earlier.digest().size(), larger));
  }

  /** The proof that the log of the day before is the beginning of that day's. */
  public List<Hash> consistency(SignedDigest day) {
    int larger = day.digest().size();
    return grown(larger, () -> tree.consistency(day.digest().previousSize(), larger));
  }

  private List<Hash> grown(int size, java.util.function.Supplier<List<Hash>> proof) {
    growing.lock();
    try {
      while (tree.size() < size) {
        List<String> more = log.texts(tree.size(), Math.min(BATCH, size - tree.size()));
        if (more.isEmpty()) {
          throw new IllegalStateException("the log's view is not complete");
        }
        more.forEach(tree::add);
      }
      return proof.get();
    } finally {
      growing.unlock();
    }
  }
}
