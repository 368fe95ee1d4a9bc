package kh.ccc.registry.cbo;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Finds records that may be the same organization: same commune, same sector, alike name. A hint,
 * never a proof; a person decides.
 */
public final class Duplicates {

  /** From here on two names count as alike. */
  static final double ALIKE = 0.85;

  private static final int LEAST_SKELETON = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern TYPE_WORDS =
      Pattern.compile(
          "\\b(community|fishery|fisheries|forestry|forest|cfi|cf|cpa|cbet|cbo|agricultural|"
              + "cooperative|association|group|of|the|and)\\b");
  private static final Pattern KHMER_TYPE_WORDS =
      Pattern.compile("^(សហគមន៍(នេសាទ|ព្រៃឈើ|កសិកម្ម|ទេសចរណ៍)?|សមាគម|ក្រុម)");

  private Duplicates() {}

  /** Those of the neighbours that look like the same organization. */
  public static List<Neighbour> among(
      Collection<Neighbour> neighbours, String cboId, CboFacts facts) {
    Neighbour self = Neighbour.of(cboId, facts, "");
    return neighbours.stream()
        .filter(other -> !other.cboId().equals(cboId))
        .filter(other -> other.neighbourhood().equals(self.neighbourhood()))
        .filter(other -> other.sector().equals(self.sector()))
        .filter(other -> areAlike(self, other))
        .toList();
  }

  private static boolean areAlike(Neighbour a, Neighbour b) {
    return Stream.of(likeness(a.nameKm(), b.nameKm()), likeness(a.nameLatin(), b.nameLatin()))
        .anyMatch(likeness -> likeness >= ALIKE);
  }

  /** How alike two names are, 0 to 1; names that differ in a number are two organizations. */
  static double likeness(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return 0;
    }
    String first = core(a);
    String second = core(b);
    if (first.isEmpty() || second.isEmpty() || !numbers(a).equals(numbers(b))) {
      return 0;
    }
    String skeleton = Folding.skeleton(first);
    boolean sameSkeleton =
        skeleton.length() >= LEAST_SKELETON && Objects.equals(skeleton, Folding.skeleton(second));
    return sameSkeleton ? 1 : Similarity.of(first, second);
  }

  /** The name without the words that say what kind of organization it is. */
  private static String core(String name) {
    String words = KHMER_TYPE_WORDS.matcher(Folding.words(name)).replaceAll("");
    String bare = Folding.compact(TYPE_WORDS.matcher(words).replaceAll(" "));
    return bare.isEmpty() ? Folding.compact(name) : bare;
  }

  private static String numbers(String name) {
    Matcher matcher = NUMBER.matcher(Folding.words(name));
    StringBuilder numbers = new StringBuilder();
    while (matcher.find()) {
      numbers.append(Integer.parseInt(matcher.group(), 10)).append(' ');
    }
    return numbers.toString();
  }
}
