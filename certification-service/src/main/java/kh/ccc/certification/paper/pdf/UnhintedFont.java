package kh.ccc.certification.paper.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A TrueType font without the programs that fit its outlines to coarse screens: on paper and on
 * screens of today they change nothing, and they are a third of what a document has to carry.
 */
final class UnhintedFont {

  private static final Set<String> PROGRAMS = Set.of("cvt ", "fpgm", "prep", "gasp");
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int LONG_OFFSETS_AT = 50;

  /** Flags of a component of a glyph (OpenType, glyf). */
  private static final int WORD_ARGUMENTS = 0x0001;

  private static final int SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int INSTRUCTIONS = 0x0100;

  private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
  private final int version;

  private UnhintedFont(byte[] file) {
    ByteBuffer font = ByteBuffer.wrap(file.clone());
    version = font.getInt(0);
    for (int i = 0; i < font.getShort(4); i++) {
      int entry = DIRECTORY + ENTRY * i;
      byte[] name = new byte[4];
      font.get(entry, name);
      tables.put(
          new String(name, US_ASCII), font.slice(font.getInt(entry + 8), font.getInt(entry + 12)));
    }
  }

  static byte[] of(byte[] file) {
    UnhintedFont font = new UnhintedFont(file);
    font.tables.keySet().removeAll(PROGRAMS);
    font.stripOutlines();
    return font.write();
  }

  private void stripOutlines() {
    ByteBuffer glyf = table("glyf");
    ByteBuffer loca = table("loca");
    ByteBuffer head = table("head");
    boolean longs = head.getShort(LONG_OFFSETS_AT) == 1;
    int count = loca.capacity() / (longs ? 4 : 2) - 1;
    ByteBuffer outlines = ByteBuffer.allocate(glyf.capacity() + 4 * count);
    ByteBuffer offsets = ByteBuffer.allocate(4 * (count + 1));
    for (int i = 0; i < count; i++) {
      offsets.putInt(outlines.position());
      int from = offset(loca, longs, i);
      int to = offset(loca, longs, i + 1);
      if (to > from) {
        append(outlines, glyf.slice(from, to - from));
      }
    }
    offsets.putInt(outlines.position());
    ByteBuffer patched = ByteBuffer.allocate(head.capacity()).put(head.duplicate());
    patched.putShort(LONG_OFFSETS_AT, (short) 1);
    tables.put("glyf", outlines.flip().slice());
    tables.put("loca", offsets.flip());
    tables.put("head", patched.flip());
  }

  private ByteBuffer table(String name) {
    ByteBuffer table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("the font has no table " + name);
    }
    return table;
  }

  private static int offset(ByteBuffer loca, boolean longs, int glyph) {
    return longs ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }

  private static void append(ByteBuffer to, ByteBuffer glyph) {
    int contours = glyph.getShort(0);
    if (contours >= 0) {
      appendSimple(to, glyph, 10 + 2 * contours);
    } else {
      appendComposite(to, glyph);
    }
    while (to.position() % 4 != 0) {
      to.put((byte) 0);
    }
  }

  private static void appendSimple(ByteBuffer to, ByteBuffer glyph, int lengthAt) {
    int instructions = Short.toUnsignedInt(glyph.getShort(lengthAt));
    int rest = lengthAt + 2 + instructions;
    to.put(glyph.slice(0, lengthAt));
    to.putShort((short) 0);
    to.put(glyph.slice(rest, glyph.capacity() - rest));
  }

  private static void appendComposite(ByteBuffer to, ByteBuffer glyph) {
    int at = 10;
    int flags;
    do {
      flags = glyph.getShort(at);
      glyph.putShort(at, (short) (flags & ~INSTRUCTIONS));
      at += 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2);
      at += transformation(flags);
    } while ((flags & MORE_COMPONENTS) != 0);
    to.put(glyph.slice(0, at));
  }

  private static int transformation(int flags) {
    if ((flags & SCALE) != 0) {
      return 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return 4;
    }
    return (flags & MATRIX) != 0 ? 8 : 0;
  }

  private byte[] write() {
    int size = DIRECTORY + ENTRY * tables.size();
    for (ByteBuffer table : tables.values()) {
      size += padded(table.capacity());
    }
    ByteBuffer font = ByteBuffer.allocate(size);
    font.putInt(version).putShort((short) tables.size()).position(DIRECTORY);
    int at = DIRECTORY + ENTRY * tables.size();
    for (Map.Entry<String, ByteBuffer> table : tables.entrySet()) {
      int length = table.getValue().capacity();
      font.put(table.getKey().getBytes(US_ASCII));
      // Checksums are made when the subset is written.
      font.putInt(0).putInt(at).putInt(length);
      font.put(at, table.getValue(), 0, length);
      at += padded(length);
    }
    return font.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
