package kh.ccc.certification.transparency;

import java.util.List;

/**
 * Checks proofs as RFC 9162 says (2.1.3.2 and 2.1.4.2), by its algorithms and not by ours: they
 * know neither the tree nor how the proofs were made.
 */
public final class ProofCheck {

  private ProofCheck() {}

  /** True when the leaf is at that place of the tree with that root. */
  public static boolean isIncluded(
      String text, int index, int size, List<String> path, String root) {
    if (index >= size) {
      return false;
    }
    int fn = index;
    int sn = size - 1;
    Hash hash = Hash.ofLeaf(text);
    for (String step : path) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        hash = Hash.ofNode(new Hash(step), hash);
        while (fn % 2 == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        hash = Hash.ofNode(hash, new Hash(step));
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && hash.hex().equals(root);
  }

  /** True when the smaller tree is the beginning of the larger one. */
  public static boolean isConsistent(
      int first, String firstRoot, int second, String secondRoot, List<String> proof) {
    if (first == 0) {
      return proof.isEmpty();
    }
    if (first == second) {
      return proof.isEmpty() && firstRoot.equals(secondRoot);
    }
    List<String> path =
        Integer.bitCount(first) == 1
            ? java.util.stream.Stream.concat(java.util.stream.Stream.of(firstRoot), proof.stream())
                .toList()
            : proof;
    if (path.isEmpty()) {
      return false;
    }
    int fn = first - 1;
    int sn = second - 1;
    while (fn % 2 == 1) {
      fn >>= 1;
      sn >>= 1;
    }
    Hash fr = new Hash(path.getFirst());
    Hash sr = fr;
    for (String step : path.subList(1, path.size())) {
      if (sn == 0) {
        return false;
      }
      if (fn % 2 == 1 || fn == sn) {
        fr = Hash.ofNode(new Hash(step), fr);
        sr = Hash.ofNode(new Hash(step), sr);
        while (fn % 2 == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = Hash.ofNode(sr, new Hash(step));
      }
      fn >>= 1;
      sn >>= 1;
    }
    return fr.hex().equals(firstRoot) && sr.hex().equals(secondRoot) && sn == 0;
  }
}
