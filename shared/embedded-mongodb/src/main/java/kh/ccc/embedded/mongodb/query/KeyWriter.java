package kh.ccc.embedded.mongodb.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values so that comparing the bytes is comparing the values in MongoDB's order,
 * numbers of all types together. No encoding is the beginning of another one.
 */
final class KeyWriter {
  private static final byte END = 0;
  private static final byte STRING_END = 1;
  private static final byte STRING_ZERO = (byte) 0xFF;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

  byte[] bytes() {
    return out.toByteArray();
  }

  void write(@Nullable Object value) {
    out.write(Keys.typeOf(value));
    switch (value) {
      case null -> {}
      case Missing _, MinKey _, MaxKey _ -> {}
      case Number number -> writeNumber(number);
      case String text -> writeText(text);
      case Map<?, ?> document -> writeDocument(document);
      case Collection<?> array -> writeArray(array);
      case BinData data -> writeData(data.getData());
      case LegacyUUID uuid -> writeUuid(uuid.getUuid());
      case UUID uuid -> writeUuid(uuid);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean flag -> out.write(flag ? 1 : 0);
      case Instant instant -> writeSigned(instant.toEpochMilli());
      case BsonTimestamp timestamp -> writeUnsigned(timestamp.getValue());
      case BsonRegularExpression regex -> writeText(regex.toString());
      case BsonJavaScript script -> writeText(script.getCode());
      default -> throw new IllegalArgumentException("No order for " + value.getClass());
    }
  }

  /** The nearest double decides; a long that a double cannot hold adds its distance to it. */
  private void writeNumber(Number number) {
    double nearest = number.doubleValue() + 0.0;
    long bits = Double.doubleToLongBits(nearest);
    writeUnsigned(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    long distance = number instanceof Long exact ? exact - (long) nearest : 0;
    int ordered = (int) distance + 0x8000;
    out.write(ordered >>> 8);
    out.write(ordered);
  }

  private void writeText(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      out.write(b);
      if (b == 0) {
        out.write(STRING_ZERO);
      }
    }
    out.write(END);
    out.write(STRING_END);
  }

  private void writeDocument(Map<?, ?> document) {
    for (Map.Entry<?, ?> field : document.entrySet()) {
      out.write(Keys.typeOf(field.getValue()));
      writeText(String.valueOf(field.getKey()));
      write(field.getValue());
    }
    out.write(END);
  }

  private void writeArray(Collection<?> array) {
    for (Object element : array) {
      write(element);
    }
    out.write(END);
  }

  private void writeData(byte[] data) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(data.length).array());
    out.writeBytes(data);
  }

  private void writeUuid(UUID uuid) {
    writeUnsigned(uuid.getMostSignificantBits());
    writeUnsigned(uuid.getLeastSignificantBits());
  }

  private void writeSigned(long value) {
    writeUnsigned(value ^ Long.MIN_VALUE);
  }

  private void writeUnsigned(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
