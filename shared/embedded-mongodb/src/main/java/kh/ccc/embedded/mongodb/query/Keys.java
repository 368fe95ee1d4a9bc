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
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as bytes whose unsigned order is MongoDB's order of values. */
public final class Keys {
  static final byte NULL = 2;

  private Keys() {}

  /** The key of one value, ascending. */
  public static byte[] of(@Nullable Object value) {
    KeyWriter writer = new KeyWriter();
    writer.write(value);
    return writer.bytes();
  }

  /** The same key in descending order. */
  public static byte[] inverted(byte[] key) {
    byte[] inverted = new byte[key.length];
    for (int i = 0; i < key.length; i++) {
      inverted[i] = (byte) ~key[i];
    }
    return inverted;
  }

  public static byte[] of(@Nullable Object value, boolean ascending) {
    return ascending ? of(value) : inverted(of(value));
  }

  public static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  public static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** The smallest key after all that begin with the prefix; null when there is none. */
  public static byte @Nullable [] after(byte[] prefix) {
    int last = prefix.length - 1;
    while (last >= 0 && prefix[last] == (byte) 0xFF) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    byte[] after = Arrays.copyOf(prefix, last + 1);
    after[last]++;
    return after;
  }

  /** The rank of a value's type in MongoDB's order of types. */
  static byte typeOf(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case MinKey _ -> 1;
      case Number _ -> 3;
      case String _ -> 4;
      case Map<?, ?> _ -> 5;
      case Collection<?> _ -> 6;
      case BinData _ -> 7;
      case LegacyUUID _ -> 8;
      case UUID _ -> 9;
      case ObjectId _ -> 10;
      case Boolean _ -> 11;
      case Instant _ -> 12;
      case BsonTimestamp _ -> 13;
      case BsonRegularExpression _ -> 14;
      case BsonJavaScript _ -> 15;
      case MaxKey _ -> 16;
      default -> throw new IllegalArgumentException("No order for " + value.getClass());
    };
  }
}
