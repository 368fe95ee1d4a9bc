package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written about the indexes of one collection. */
record IndexCatalogue(List<Document> indexes) {
  private static final int INDEX_OPTIONS_CONFLICT = 85;

  /** The same fields in the same order under another name would be kept twice for nothing. */
  void refuseSecondName(Document index) {
    for (Document known : indexes) {
      if (describe(known.get("key")).equals(describe(index.get("key")))
          && !Objects.equals(known.get("name"), index.get("name"))) {
        throw new MongoServerError(
            INDEX_OPTIONS_CONFLICT,
            "IndexOptionsConflict",
            "Index already exists with a different name: " + known.get("name"));
      }
    }
  }

  /**
   * The names of the indexes to drop.
   *
   * @param wanted a name, several, a key, or {@code *} for all but the one of the ids
   */
  List<String> toDrop(@Nullable Object wanted) {
    List<String> names =
        indexes.stream()
            .filter(index -> !Objects.equals(index.get("name"), PrimaryIndex.NAME))
            .filter(index -> isWanted(index, wanted))
            .map(index -> String.valueOf(index.get("name")))
            .toList();
    if (names.isEmpty() && !Objects.equals(wanted, "*")) {
      throw new IndexNotFoundException("index not found with name [" + wanted + "]");
    }
    return names;
  }

  private static boolean isWanted(Document index, @Nullable Object wanted) {
    return switch (wanted) {
      case null -> false;
      case Document key -> describe(index.get("key")).equals(describe(key));
      case Collection<?> names -> names.contains(index.get("name"));
      default -> wanted.equals("*") || wanted.equals(index.get("name"));
    };
  }

  /** The key as text, in which 1 and 1.0 are the same direction. */
  private static String describe(@Nullable Object key) {
    StringBuilder text = new StringBuilder();
    if (key instanceof Document fields) {
      fields.forEach((path, order) ->
          text.append(path)
              .append(order instanceof Number number ? number.intValue() : order)
              .append(','));
    }
    return text.toString();
  }
}
