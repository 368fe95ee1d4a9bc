package kh.ccc.registry.cbo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kh.ccc.registry.text.Folding;
import kh.ccc.registry.text.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What of a name tells one organization from another.
 *
 * @param core folded, without the words that say what kind of organization it is
 * @param skeleton what different romanisations of it share
 * @param numbers the numbers in it: names that differ in one are two organizations
 */
record NameKey(String core, String skeleton, String numbers) {

  private static final int LEAST_SKELETON = 5;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern TYPE_WORDS =
      Pattern.compile(
          "\\b(community|fishery|fisheries|forestry|forest|cfi|cf|cpa|cbet|cbo|agricultural|"
              + "cooperative|association|group|of|the|and)\\b");
  private static final Pattern KHMER_TYPE_WORDS =
      Pattern.compile("^(សហគមន៍(នេសាទ|ព្រៃឈើ|កសិកម្ម|ទេសចរណ៍)?|សមាគម|ក្រុម)");

  /** Null for no name. */
  static @Nullable NameKey of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String words = Folding.words(name);
    String named = KHMER_TYPE_WORDS.matcher(words).replaceAll("");
    String bare = TYPE_WORDS.matcher(named).replaceAll(" ").replace(" ", "");
    String core = bare.isEmpty() ? words.replace(" ", "") : bare;
    return new NameKey(core, Folding.skeleton(core), numbers(words));
  }

  private static String numbers(String words) {
    Matcher matcher = NUMBER.matcher(words);
    StringBuilder numbers = new StringBuilder();
    while (matcher.find()) {
      numbers.append(matcher.group().replaceFirst("^0+(?=\\d)", "")).append(' ');
    }
    return numbers.toString();
  }

  /** How alike two names are, 0 to 1. */
  static double likeness(@Nullable NameKey a, @Nullable NameKey b) {
    if (a == null || b == null || a.core.isEmpty() || !a.numbers.equals(b.numbers)) {
      return 0;
    }
    boolean sameSkeleton = a.skeleton.length() >= LEAST_SKELETON && a.skeleton.equals(b.skeleton);
    return sameSkeleton ? 1 : Similarity.of(a.core, b.core);
  }
}
