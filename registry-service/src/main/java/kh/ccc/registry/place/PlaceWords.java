package kh.ccc.registry.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kh.ccc.registry.text.CleanText;
import kh.ccc.registry.text.Folding;

/**
 * What people write into a cell for a place: several places, a word for the kind of place, or a
 * word for nothing.
 */
final class PlaceWords {

  private static final int MOST_CHARACTERS = 500;
  private static final Pattern SEPARATOR = Pattern.compile("\\s*[;,&]\\s*|\\s+and\\s+|\\s+និង\\s*");
  private static final Set<String> NOTHING =
      Set.of("", "not found", "n/a", "na", "none", "unknown", "-", "?", "null");
  private static final Pattern KIND =
      Pattern.compile(
          "(?iu)^(khaet|khett|province|krong|srok|khan|khum|sangkat|phum|ខេត្ត|រាជធានី|ស្រុក|ក្រុង"
              + "|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ)\\s*|\\s+(province|district|commune|village|city|municipality|town)$");

  private PlaceWords() {}

  /** The reason why a cell cannot be read at all, else nothing. */
  static java.util.Optional<String> refusal(String cell) {
    return java.util.Optional.ofNullable(CleanText.of(cell, MOST_CHARACTERS).refusal());
  }

  /** The names in a cell. */
  static List<String> names(String cell) {
    String clean = CleanText.of(cell, MOST_CHARACTERS).text();
    return Stream.of(SEPARATOR.split(clean, -1))
        .map(String::trim)
        .filter(name -> !NOTHING.contains(name.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  /** The name without the word for the kind of place, when anything is left. */
  static String bare(String name) {
    String bare = KIND.matcher(name).replaceAll("").trim();
    return Folding.compact(bare).isEmpty() ? name : bare;
  }
}
