package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param limit 0 for all
 */
record Find(Document filter, Document sort, long skip, long limit) {
  static Find all(Document filter) {
    return new Find(filter, new Document(), 0, 0);
  }

  /** The natural order of a collection is that of its ids. */
  static Document order(@Nullable Document sort) {
    if (sort == null) {
      return new Document();
    }
    Object natural = sort.get("$natural");
    return natural == null ? sort : new Document("_id", natural);
  }

  /** How many documents have to be seen in order, 0 for all. */
  long wanted() {
    return limit == 0 ? 0 : skip + limit;
  }

  /** Sorts when the scan does not have the order, then skips and limits. */
  Stream<Document> apply(Scan scan, boolean ordered) {
    Stream<Document> documents =
        ordered ? stream(scan).map(Scan.Match::document) : sorted(scan).map(Bson::decode);
    Stream<Document> rest = skip == 0 ? documents : documents.skip(skip);
    return limit == 0 ? rest : rest.limit(limit);
  }

  static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
  }

  /** Keeps only the wanted documents while reading, as they are stored and not as objects. */
  private Stream<byte[]> sorted(Scan scan) {
    Comparator<Row> order = Comparator.comparing(row -> row.key, Arrays::compareUnsigned);
    PriorityQueue<Row> last =
        new PriorityQueue<>(order.thenComparingLong(row -> row.number).reversed());
    long number = 0;
    while (scan.hasNext()) {
      Scan.Match match = scan.next();
      last.add(new Row(SortKey.of(match.document(), sort), number++, match.bson()));
      if (wanted() > 0 && last.size() > wanted()) {
        last.poll();
      }
    }
    Row[] rows = new Row[last.size()];
    for (int i = rows.length - 1; i >= 0; i--) {
      rows[i] = last.remove();
    }
    return Arrays.stream(rows).map(row -> row.bson);
  }

  private static final class Row {
    private final byte[] key;
    private final long number;
    private final byte[] bson;

    Row(byte[] key, long number, byte[] bson) {
      this.key = key;
      this.number = number;
      this.bson = bson;
    }
  }
}
