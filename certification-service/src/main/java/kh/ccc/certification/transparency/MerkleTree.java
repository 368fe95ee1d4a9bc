package kh.ccc.certification.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree that only grows (RFC 9162, 2.1). The hashes of all complete subtrees are kept, so
 * that roots and proofs of any size so far take a few look-ups. Not safe for use by many threads.
 */
public final class MerkleTree {

  /** Level k has the hashes of subtrees of 2^k leaves, from the left. */
  private final List<List<Hash>> levels = new ArrayList<>();

  public MerkleTree() {
    levels.add(new ArrayList<>());
  }

  /** A tree of these leaves. */
  public static MerkleTree of(Iterable<String> texts) {
    MerkleTree tree = new MerkleTree();
    texts.forEach(tree::add);
    return tree;
  }

  public int size() {
    return levels.getFirst().size();
  }

  /** Adds a leaf at the right. */
  public void add(String text) {
    Hash hash = Hash.ofLeaf(text);
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      List<Hash> row = levels.get(level);
      row.add(hash);
      if (row.size() % 2 != 0) {
        return;
      }
      hash = Hash.ofNode(row.get(row.size() - 2), row.getLast());
    }
  }

  /** The root of the first so many leaves. */
  public Hash root(int size) {
    require(0, size);
    return size == 0 ? Hash.EMPTY : hash(0, size);
  }

  /** Proves that the leaf is in the tree of that size (2.1.3.1), from the leaf upwards. */
  public List<Hash> inclusion(int index, int size) {
    require(index + 1, size);
    List<Hash> path = new ArrayList<>();
    addPath(index, 0, size, path);
    return path;
  }

  private void addPath(int index, int from, int to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    int middle = from + split(to - from);
    if (index < middle) {
      addPath(index, from, middle, path);
      path.add(hash(middle, to));
    } else {
      addPath(index, middle, to, path);
      path.add(hash(from, middle));
    }
  }

  /** Proves that the tree of the smaller size is the beginning of the larger one (2.1.4.1). */
  public List<Hash> consistency(int smaller, int larger) {
    require(smaller, larger);
    List<Hash> proof = new ArrayList<>();
    if (smaller > 0 && smaller < larger) {
      addConsistency(smaller, 0, larger, true, proof);
    }
    return proof;
  }

  private void addConsistency(int smaller, int from, int to, boolean whole, List<Hash> proof) {
    if (smaller == to) {
      if (!whole) {
        proof.add(hash(from, to));
      }
      return;
    }
    int middle = from + split(to - from);
    if (smaller <= middle) {
      addConsistency(smaller, from, middle, whole, proof);
      proof.add(hash(middle, to));
    } else {
      addConsistency(smaller, middle, to, false, proof);
      proof.add(hash(from, middle));
    }
  }

  private Hash hash(int from, int to) {
    int width = to - from;
    if (Integer.bitCount(width) == 1) {
      int level = Integer.numberOfTrailingZeros(width);
      return levels.get(level).get(from >> level);
    }
    int middle = from + split(width);
    return Hash.ofNode(hash(from, middle), hash(middle, to));
  }

  /** The largest power of two that is smaller than the width. */
  private static int split(int width) {
    return Integer.highestOneBit(width - 1);
  }

  private void require(int least, int size) {
    if (least < 0 || least > size || size > size()) {
      throw new IllegalArgumentException(
          "%d and %d in a tree of %d".formatted(least, size, size()));
    }
  }
}
