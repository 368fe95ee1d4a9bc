package kh.ccc.certification.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

  /** The leaves that implementations of Certificate Transparency test with. */
  private static final List<String> LEAVES =
      List.of("", "\0", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static final int MOST = 40;

  private final MerkleTree tree =
      MerkleTree.of(IntStream.range(0, MOST).mapToObj(n -> "leaf " + n).toList());

  @Test
  void rootsAreThoseOfTheKnownVectors() {
    MerkleTree known = MerkleTree.of(LEAVES);
    for (int size = 1; size <= LEAVES.size(); size++) {
      assertThat(known.root(size).hex()).isEqualTo(ROOTS.get(size - 1));
    }
    assertThat(known.root(0).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void everyLeafOfEverySizeIsProvenAndNoOtherLeafIs() {
    for (int size = 1; size <= MOST; size++) {
      String root = tree.root(size).hex();
      for (int index = 0; index < size; index++) {
        List<String> path = hex(tree.inclusion(index, size));
        assertThat(ProofCheck.isIncluded("leaf " + index, index, size, path, root)).isTrue();
        assertThat(ProofCheck.isIncluded("leaf x", index, size, path, root)).isFalse();
        if (size > 1) {
          int other = (index + 1) % size;
          assertThat(ProofCheck.isIncluded("leaf " + index, other, size, path, root)).isFalse();
        }
      }
    }
  }

  @Test
  void everySizeIsTheBeginningOfEveryLaterOne() {
    for (int larger = 1; larger <= MOST; larger++) {
      for (int smaller = 0; smaller <= larger; smaller++) {
        assertThat(isConsistent(tree, smaller, tree, larger)).isTrue();
      }
    }
  }

  @Test
  void logThatWasRewrittenIsNotConsistent() {
    List<String> texts = new ArrayList<>();
    IntStream.range(0, MOST).forEach(n -> texts.add(n == 5 ? "another" : "leaf " + n));
    MerkleTree rewritten = MerkleTree.of(texts);
    for (int smaller = 6; smaller < MOST; smaller++) {
      assertThat(isConsistent(tree, smaller, rewritten, MOST)).isFalse();
    }
  }

  private static boolean isConsistent(MerkleTree old, int smaller, MerkleTree tree, int larger) {
    return ProofCheck.isConsistent(
        smaller,
        old.root(smaller).hex(),
        larger,
        tree.root(larger).hex(),
        hex(tree.consistency(smaller, larger)));
  }

  private static List<String> hex(List<Hash> hashes) {
    return hashes.stream().map(Hash::hex).toList();
  }
}
