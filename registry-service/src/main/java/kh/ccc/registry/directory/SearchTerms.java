package kh.ccc.registry.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.KhmerClusters;

/**
 * What is looked up in the index. Latin words: their beginnings, and a skeleton that different
 * romanisations share. Khmer is written without spaces: pairs of neighbouring syllable clusters.
 */
public final class SearchTerms {

  private static final int SHORTEST_BEGINNING = 1;
  private static final int LONGEST_BEGINNING = 15;
  private static final int SHORTEST_SKELETON = 3;
  private static final Pattern RUNS = Pattern.compile("[\\u1780-\\u17FF]+|[^\\u1780-\\u17FF\\s]+");

  private SearchTerms() {}

  /** Every term of a text. */
  public static Set<String> of(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String run : runs(text)) {
      if (isKhmer(run)) {
        List<String> clusters = KhmerClusters.of(run);
        clusters.forEach(cluster -> terms.add("k" + cluster));
        terms.addAll(pairs(clusters));
      } else {
        for (int end = SHORTEST_BEGINNING;
            end <= Math.min(run.length(), LONGEST_BEGINNING);
            end++) {
          terms.add("b" + run.substring(0, end));
        }
        terms.add("s" + Folding.skeleton(run));
      }
    }
    return terms;
  }

  /** What must be found: of each inner list one term, of the outer list all. */
  public static List<List<String>> wanted(String text) {
    List<List<String>> wanted = new ArrayList<>();
    for (String run : runs(text)) {
      if (isKhmer(run)) {
        List<String> clusters = KhmerClusters.of(run);
        List<String> pairs = clusters.size() == 1 ? List.of("k" + run) : pairs(clusters);
        pairs.forEach(pair -> wanted.add(List.of(pair)));
      } else {
        wanted.add(alternatives(run));
      }
    }
    return wanted;
  }

  private static List<String> alternatives(String word) {
    String beginning = "b" + word.substring(0, Math.min(word.length(), LONGEST_BEGINNING));
    String skeleton = Folding.skeleton(word);
    return skeleton.length() < SHORTEST_SKELETON
        ? List.of(beginning)
        : List.of(beginning, "s" + skeleton);
  }

  private static List<String> pairs(List<String> clusters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < clusters.size(); i++) {
      pairs.add("p" + clusters.get(i) + clusters.get(i + 1));
    }
    return pairs;
  }

  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    Matcher matcher = RUNS.matcher(Folding.words(text));
    while (matcher.find()) {
      runs.add(matcher.group());
    }
    return runs;
  }

  private static boolean isKhmer(String run) {
    char first = run.charAt(0);
    return first >= '\u1780' && first <= '\u17FF';
  }
}
