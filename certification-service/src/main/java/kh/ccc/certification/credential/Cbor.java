package kh.ccc.certification.credential;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As much of CBOR (RFC 8949) as a COSE message needs: whole numbers, bytes, texts, lists, maps,
 * tags and truth values, in the one shortest form.
 */
final class Cbor {

  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int LIST = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;
  private static final int FALSE = 0xf4;
  private static final int TRUE = 0xf5;
  private static final int DEEPEST = 6;

  private Cbor() {}

  /** A value with a tag. */
  record Tagged(long tag, Object value) {}

  /** Bytes that are not what they should be. */
  static final class Malformed extends RuntimeException {
    Malformed() {
      super("not CBOR", null, false, false);
    }
  }

  static byte[] write(Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  private static void write(Object value, ByteArrayOutputStream out) {
    switch (value) {
      case Integer number -> writeNumber(number, out);
      case Long number -> writeNumber(number, out);
      case Boolean truth -> out.write(truth ? TRUE : FALSE);
      case byte[] bytes -> {
        writeHead(BYTES, bytes.length, out);
        out.writeBytes(bytes);
      }
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeHead(TEXT, bytes.length, out);
        out.writeBytes(bytes);
      }
      case List<?> list -> {
        writeHead(LIST, list.size(), out);
        list.forEach(item -> write(item, out));
      }
      case Map<?, ?> map -> {
        writeHead(MAP, map.size(), out);
        map.forEach((key, item) -> {
          write(key, out);
          write(item, out);
        });
      }
      case Tagged tagged -> {
        writeHead(TAG, tagged.tag(), out);
        write(tagged.value(), out);
      }
      default -> throw new IllegalArgumentException("no CBOR for " + value.getClass());
    }
  }

  private static void writeNumber(long number, ByteArrayOutputStream out) {
    writeHead(number < 0 ? NEGATIVE : UNSIGNED, number < 0 ? -1 - number : number, out);
  }

  private static void writeHead(int type, long value, ByteArrayOutputStream out) {
    int major = type << 5;
    if (value < 24) {
      out.write(major | (int) value);
    } else if (value < 1 << 8) {
      out.write(major | 24);
      out.write((int) value);
    } else if (value < 1 << 16) {
      out.write(major | 25);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) value).array());
    } else {
      out.write(major | 26);
      out.writeBytes(ByteBuffer.allocate(4).putInt(Math.toIntExact(value)).array());
    }
  }

  /** Reads one value and nothing behind it. */
  static Object read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Object value = read(in, 0);
    if (in.hasRemaining()) {
      throw new Malformed();
    }
    return value;
  }

  private static Object read(ByteBuffer in, int depth) {
    if (!in.hasRemaining() || depth > DEEPEST) {
      throw new Malformed();
    }
    int head = in.get() & 0xff;
    if (head == FALSE || head == TRUE) {
      return head == TRUE;
    }
    long value = readArgument(head & 0x1f, in);
    return switch (head >>> 5) {
      case UNSIGNED -> value;
      case NEGATIVE -> -1 - value;
      case BYTES -> readBytes(value, in);
      case TEXT -> readText(value, in);
      case LIST -> readList(value, in, depth);
      case MAP -> readMap(value, in, depth);
      case TAG -> new Tagged(value, read(in, depth + 1));
      default -> throw new Malformed();
    };
  }

  /** A number in a longer form than needed is malformed: there is one form only. */
  private static long readArgument(int info, ByteBuffer in) {
    if (info < 24) {
      return info;
    }
    int length = 1 << (info - 24);
    if (info > 26 || in.remaining() < length) {
      throw new Malformed();
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = value << Byte.SIZE | (in.get() & 0xff);
    }
    long least = info == 24 ? 24 : 1L << (length * Byte.SIZE / 2);
    if (value < least) {
      throw new Malformed();
    }
    return value;
  }

  private static byte[] readBytes(long length, ByteBuffer in) {
    if (length > in.remaining()) {
      throw new Malformed();
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return bytes;
  }

  private static String readText(long length, ByteBuffer in) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(readBytes(length, in)));
      return text.toString();
    } catch (CharacterCodingException e) {
      throw new Malformed();
    }
  }

  private static List<Object> readList(long length, ByteBuffer in, int depth) {
    requireRoom(length, in);
    List<Object> list = new ArrayList<>();
    for (long i = 0; i < length; i++) {
      list.add(read(in, depth + 1));
    }
    return list;
  }

  private static Map<Object, Object> readMap(long length, ByteBuffer in, int depth) {
    requireRoom(length, in);
    Map<Object, Object> map = new LinkedHashMap<>();
    for (long i = 0; i < length; i++) {
      if (map.put(read(in, depth + 1), read(in, depth + 1)) != null) {
        throw new Malformed();
      }
    }
    return map;
  }

  private static void requireRoom(long length, ByteBuffer in) {
    if (length > in.remaining()) {
      throw new Malformed();
    }
  }
}
