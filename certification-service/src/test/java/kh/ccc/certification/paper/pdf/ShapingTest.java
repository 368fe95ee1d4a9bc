package kh.ccc.certification.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kh.ccc.certification.NodePackages;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HarfBuzz itself sets each line with the same glyphs at the same places. */
class ShapingTest {

  /** A hundredth of an em's hundredth: the JDK counts in 26.6 fixed point. */
  private static final double SAME = 0.1;

  private record Line(Face face, String text) {}

  @Test
  void glyphsAndTheirPlacesAreThoseOfHarfBuzz() throws IOException, InterruptedException {
    NodePackages.install();
    TypeCase types = TypeCase.open();
    List<Line> lines = lines(types);
    assertThat(lines).hasSizeGreaterThan(20_000);
    JsonNode answers = shapedByOthers(lines);
    List<String> different = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Glyphs ours = types.shape(line.face(), line.text());
      if (!isSame(ours, answers.get(i), line.face() == Face.TITLE ? 2048 : 1000)) {
        different.add(line.toString());
      }
    }
    assertThat(different).isEmpty();
  }

  private static boolean isSame(Glyphs ours, JsonNode theirs, int unitsPerEm) {
    JsonNode glyphs = theirs.path("glyphs");
    boolean same = glyphs.size() == ours.ids().length;
    for (int i = 0; same && i < glyphs.size(); i++) {
      JsonNode glyph = glyphs.get(i);
      same =
          glyph.get(0).asInt() == ours.ids()[i]
              && isNear(glyph.get(1).asDouble(), ours.x()[i], unitsPerEm)
              && isNear(glyph.get(2).asDouble(), ours.y()[i], unitsPerEm);
    }
    return same && isNear(theirs.path("advance").asDouble(), ours.advance(), unitsPerEm);
  }

  private static boolean isNear(double units, double thousandths, int unitsPerEm) {
    return Math.abs(units * 1000 / unitsPerEm - thousandths) < SAME;
  }

  private static JsonNode shapedByOthers(List<Line> lines)
      throws IOException, InterruptedException {
    Map<String, String> fonts = new TreeMap<>();
    for (Face face : Face.values()) {
      fonts.put(
          face.name(), Path.of("src/main/resources" + face.resource()).toAbsolutePath().toString());
    }
    List<Map<String, String>> wanted =
        lines.stream()
            .map(line -> Map.of("face", line.face().name(), "text", line.text()))
            .toList();
    Files.writeString(
        NodePackages.PLACE.resolve("lines.json"),
        JsonMapper.shared().writeValueAsString(Map.of("fonts", fonts, "lines", wanted)));
    return JsonMapper.shared().readTree(NodePackages.node("shape.mjs", "lines.json"));
  }

  /** All places of Cambodia, all words of the certificate, syllables of every build, Latin. */
  private static List<Line> lines(TypeCase types) throws IOException {
    Set<String> texts = new LinkedHashSet<>(syllables());
    texts.addAll(places());
    texts.addAll(templates());
    List<Line> lines = new ArrayList<>();
    for (String text : texts) {
      String plain = Letters.plain(text);
      for (Face face : Face.values()) {
        if (!plain.isBlank() && !isMixed(plain) && types.missing(face, plain).isEmpty()) {
          lines.add(new Line(face, plain));
        }
      }
    }
    return lines;
  }

  /** Lines of two scripts are cut into runs before they are shaped; each run is a line here. */
  private static boolean isMixed(String text) {
    return Letters.isKhmer(text)
        && text.codePoints().anyMatch(p -> Character.isLetter(p) && p < 0x1000);
  }

  private static List<String> syllables() {
    List<String> syllables = new ArrayList<>();
    String vowels =
        "\u17B6\u17B7\u17B8\u17B9\u17BA\u17BB\u17BC\u17BD\u17BE\u17BF\u17C0\u17C1\u17C2\u17C3\u17C4\u17C5";
    for (char base = '\u1780'; base <= '\u17A2'; base++) {
      for (char below = '\u1780'; below <= '\u17A2'; below++) {
        char vowel = vowels.charAt((base * 7 + below) % vowels.length());
        syllables.add("" + base + '\u17D2' + below + vowel);
      }
      for (int v = 0; v < vowels.length(); v++) {
        char vowel = vowels.charAt(v);
        syllables.add("" + base + vowel);
        syllables.add("" + base + '\u17D2' + '\u179A' + vowel + '\u17C6');
        syllables.add("" + base + '\u17C9' + vowel + '\u17CB');
        syllables.add("" + base + '\u17D2' + '\u1798' + '\u17D2' + '\u179A' + vowel + '\u17C7');
        syllables.add("" + base + '\u17CA' + '\u200C' + vowel);
      }
    }
    return syllables;
  }

  private static List<String> places() throws IOException {
    List<String> names = new ArrayList<>();
    for (String list : List.of("provinces", "districts", "communes", "villages")) {
      try (var in = ShapingTest.class.getResourceAsStream("/gazetteer/" + list + ".csv")) {
        String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        try (Stream<String> rows = file.lines().skip(1)) {
          rows.forEach(row -> names.addAll(List.of(row.split(",")).subList(1, 3)));
        }
      }
    }
    return names;
  }

  private static List<String> templates() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String language : List.of("km", "en")) {
      Properties properties = new Properties();
      properties.load(
          Files.newBufferedReader(
              Path.of("src/main/resources/print/certificate_" + language + ".properties")));
      properties.values().forEach(text -> texts.add(text.toString().replace("|", "")));
    }
    return texts;
  }
}
