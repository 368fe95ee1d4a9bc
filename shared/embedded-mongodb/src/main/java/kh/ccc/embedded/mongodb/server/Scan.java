package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import kh.ccc.embedded.mongodb.query.Plan;
import kh.ccc.embedded.mongodb.storage.KeyRange;
import kh.ccc.embedded.mongodb.storage.Snapshot;
import org.jspecify.annotations.Nullable;

/** The matching documents in the order of a plan, one at a time. */
final class Scan implements Iterator<Scan.Match> {
  /** A document as it is stored and as it is read. */
  record Match(byte[] bson, Document document) {}

  private final Plan<DocumentPath> plan;
  private final Document filter;
  private final Snapshot path;
  private final Snapshot documents;
  private final LongAdder examined;
  private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
  private final Set<Position> seen = new HashSet<>();
  private final Iterator<KeyRange> ranges;
  private Iterator<Map.Entry<byte[], byte[]>> entries = Collections.emptyIterator();
  private @Nullable Match next;

  Scan(
      Plan<DocumentPath> plan,
      Document filter,
      Snapshot path,
      Snapshot documents,
      LongAdder examined) {
    this.plan = plan;
    this.filter = filter;
    this.path = path;
    this.documents = documents;
    this.examined = examined;
    this.ranges = (plan.reverse() ? plan.ranges().reversed() : plan.ranges()).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && nextEntry()) {
      next = match(entries.next());
    }
    return next != null;
  }

  private boolean nextEntry() {
    while (!entries.hasNext() && ranges.hasNext()) {
      entries = path.entries(ranges.next(), plan.reverse());
    }
    return entries.hasNext();
  }

  private @Nullable Match match(Map.Entry<byte[], byte[]> entry) {
    byte[] bson = plan.path().document(entry, documents);
    if (bson == null || (plan.path().hasArrays() && !seen.add(new Position(entry.getValue())))) {
      return null;
    }
    examined.increment();
    Document document = Bson.decode(bson);
    return matcher.matches(document, filter) ? new Match(bson, document) : null;
  }

  @Override
  public Match next() {
    Match match = hasNext() ? next : null;
    if (match == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return match;
  }
}
