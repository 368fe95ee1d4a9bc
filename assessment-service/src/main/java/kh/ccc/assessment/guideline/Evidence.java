package kh.ccc.assessment.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence that shows an indicator.
 *
 * @param kind code of the edition's list of evidence kinds: DOC, MIN, INT, …
 * @param annex the annex whose form the document has, A1 to A6; absent when it has none
 * @param from who is asked or confirms: members, committee, authority, …
 */
public record Evidence(String kind, @Nullable String annex, List<String> from) {

  private static final Pattern ONE = Pattern.compile("([A-Z]{3})(?:\\(([^()]+)\\))?(?: |$)");
  private static final Pattern ANNEX = Pattern.compile("A\\d");

  /** Reads {@code DOC(A1) MIN INT(members, non-members)}. */
  public static List<Evidence> parse(String text) {
    List<Evidence> evidence = new ArrayList<>();
    Matcher matcher = ONE.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException("cannot read the evidence \"" + text + "\"");
      }
      evidence.add(of(matcher.group(1), matcher.group(2)));
      end = matcher.end();
    }
    return List.copyOf(evidence);
  }

  private static Evidence of(String kind, @Nullable String detail) {
    if (detail == null) {
      return new Evidence(kind, null, List.of());
    }
    if (ANNEX.matcher(detail).matches()) {
      return new Evidence(kind, detail, List.of());
    }
    return new Evidence(kind, null, Arrays.stream(detail.split(",")).map(String::strip).toList());
  }
}
