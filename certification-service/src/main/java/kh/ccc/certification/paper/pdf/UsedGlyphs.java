package kh.ccc.certification.paper.pdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The glyphs that a document shows, and what each stands for when it is taken alone. */
final class UsedGlyphs {

  private final Map<Face, NavigableMap<Integer, String>> glyphs = new EnumMap<>(Face.class);

  void add(Glyphs line) {
    NavigableMap<Integer, String> seen =
        glyphs.computeIfAbsent(line.face(), face -> new TreeMap<>());
    for (int i = 0; i < line.ids().length; i++) {
      seen.putIfAbsent(line.ids()[i], line.unicode()[i]);
    }
  }

  Map<Face, NavigableMap<Integer, String>> byFace() {
    return glyphs;
  }
}
