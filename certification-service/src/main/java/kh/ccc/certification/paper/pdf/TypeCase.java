package kh.ccc.certification.paper.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** All faces of one worker, parsed once. */
public final class TypeCase {

  private final Map<Face, Type> types = new EnumMap<>(Face.class);

  private TypeCase() {}

  static TypeCase open() {
    FontSystem.prepare();
    TypeCase open = new TypeCase();
    for (Face face : Face.values()) {
      open.types.put(face, read(face));
    }
    return open;
  }

  private static Type read(Face face) {
    try (InputStream in =
        Objects.requireNonNull(TypeCase.class.getResourceAsStream(face.resource()), face.name())) {
      byte[] file = in.readAllBytes();
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(UnhintedFont.of(file)));
      Font shaper = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
      return new Type(face, font, shaper);
    } catch (IOException e) {
      throw new UncheckedIOException(face.resource(), e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(face.resource(), e);
    }
  }

  Type of(Face face) {
    return Objects.requireNonNull(types.get(face), face.name());
  }

  /** Shapes a line. */
  Glyphs shape(Face face, String text) {
    return of(face).shape(text);
  }

  /** How wide a text is when it is set in one line, in the unit of the size. */
  public float width(Face face, float size, String text) {
    return shape(face, text).width(size);
  }

  /** Breaks a text into lines that are no wider than that. */
  public List<String> lines(Face face, float size, String text, float width) {
    return new LineBreaker(part -> width(face, size, part), width).lines(text);
  }

  /** The same with lines that are about equally long, for what is centred. */
  public List<String> balancedLines(Face face, float size, String text, float width) {
    List<String> lines = lines(face, size, text, width);
    float narrow = width / lines.size();
    float wide = width;
    while (lines.size() > 1 && wide - narrow > width / 40) {
      float middle = (narrow + wide) / 2;
      List<String> narrower = lines(face, size, text, middle);
      if (narrower.size() == lines.size()) {
        lines = narrower;
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return lines;
  }

  /** The code points of a text that no face of that kind can show, each once. */
  public List<String> missing(Face face, String text) {
    Type type = of(face);
    return Letters.plain(text)
        .codePoints()
        .filter(point -> !type.has(point))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }
}
