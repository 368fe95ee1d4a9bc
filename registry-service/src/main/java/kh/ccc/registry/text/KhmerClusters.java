package kh.ccc.registry.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts Khmer text into syllable clusters: a letter with its subscripts, vowels and signs. */
public final class KhmerClusters {

  private static final char COENG = '\u17D2';

  private KhmerClusters() {}

  public static List<String> of(String khmer) {
    List<String> clusters = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < khmer.length(); i++) {
      if (KhmerOrder.isBase(khmer.charAt(i)) && khmer.charAt(i - 1) != COENG) {
        clusters.add(khmer.substring(start, i));
        start = i;
      }
    }
    if (start < khmer.length()) {
      clusters.add(khmer.substring(start));
    }
    return clusters;
  }
}
