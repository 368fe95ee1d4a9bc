package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import kh.ccc.embedded.mongodb.query.Keys;
import org.jspecify.annotations.Nullable;

/** A document's place in a wanted order, for documents that no index brings in that order. */
final class SortKey {
  /** An array without elements comes before null. */
  private static final byte[] EMPTY_ARRAY = {1, 1};

  private SortKey() {}

  static byte[] of(Document document, Document sort) {
    byte[] key = {};
    for (Map.Entry<String, Object> field : sort.entrySet()) {
      boolean ascending = field.getValue() instanceof Number order && order.intValue() > 0;
      Object value = Utils.getSubdocumentValueCollectionAware(document, field.getKey());
      byte[] part = ofValue(value, ascending);
      key = Keys.concat(key, ascending ? part : Keys.inverted(part));
    }
    return key;
  }

  /** An array stands where its smallest element stands, or its largest when descending. */
  private static byte[] ofValue(@Nullable Object value, boolean ascending) {
    if (!(value instanceof Collection<?> elements)) {
      return Keys.of(value);
    }
    Comparator<byte[]> order = Arrays::compareUnsigned;
    return elements.stream()
        .map(Keys::of)
        .min(ascending ? order : order.reversed())
        .orElse(EMPTY_ARRAY);
  }
}
