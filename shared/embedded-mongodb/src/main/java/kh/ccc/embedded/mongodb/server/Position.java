package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import kh.ccc.embedded.mongodb.query.Keys;
import org.jspecify.annotations.Nullable;

/** Where a document stands in its collection: the ordered bytes of its id. */
final class Position {
  private final byte[] key;

  Position(byte[] key) {
    this.key = key;
  }

  static Position of(Document document) {
    return new Position(Keys.of(document.get("_id")));
  }

  byte[] key() {
    return key;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Position position && Arrays.equals(key, position.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
