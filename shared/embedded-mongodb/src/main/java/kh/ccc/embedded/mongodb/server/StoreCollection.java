package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kh.ccc.embedded.mongodb.query.Keys;
import kh.ccc.embedded.mongodb.query.Plan;
import kh.ccc.embedded.mongodb.query.Planner;
import kh.ccc.embedded.mongodb.storage.Changes;
import kh.ccc.embedded.mongodb.storage.KeyRange;
import kh.ccc.embedded.mongodb.storage.Snapshot;
import kh.ccc.embedded.mongodb.storage.StoreMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection. Writers take turns and log their changes before they let go of the lock; readers
 * take the lock only to choose a plan and the moment whose state they read.
 */
final class StoreCollection extends AbstractMongoCollection<Position> {
  private static final @Nullable DocumentComparator UNORDERED = null;

  private final StoreMap documents;
  private final Changes changes;
  private final PrimaryIndex primary;
  private final LongAdder examined;

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      StoreMap documents,
      Changes changes,
      LongAdder examined) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.changes = changes;
    this.primary = new PrimaryIndex(documents);
    this.examined = examined;
  }

  PrimaryIndex primary() {
    return primary;
  }

  Changes changes() {
    return changes;
  }

  Stream<Document> find(Find find) {
    return prepare(find).get();
  }

  /** Chooses now what to read and of which moment; reading can happen later and more than once. */
  private synchronized Supplier<Stream<Document>> prepare(Find find) {
    List<DocumentPath> paths = new ArrayList<>(List.of(primary));
    getIndexes().stream()
        .filter(SecondaryIndex.class::isInstance)
        .map(SecondaryIndex.class::cast)
        .forEach(paths::add);
    Plan<DocumentPath> plan = Planner.choose(paths, find.filter(), find.sort(), find.wanted());
    Snapshot path = plan.path().snapshot();
    Snapshot current = documents.snapshot();
    return () -> find.apply(new Scan(plan, find.filter(), path, current, examined), plan.ordered());
  }

  /** The document with only the fields that were asked for. */
  Document project(Document document, @Nullable Document projection) {
    if (projection == null || projection.isEmpty()) {
      return document;
    }
    return matchDocumentsFromStream(
            new Document(), Stream.of(document), 0, 0, 0, UNORDERED, projection)
        .iterator()
        .next();
  }

  @Override
  protected QueryResult queryDocuments(
      Document filter,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    Supplier<Stream<Document>> found =
        prepare(new Find(filter, Find.order(sort), skip, Math.max(0, limit)));
    return new QueryResult(
        () -> found.get().map(document -> project(document, projection)).iterator());
  }

  @Override
  protected QueryResult matchDocuments(
      Document filter,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    return queryDocuments(filter, sort, skip, limit, batchSize, projection);
  }

  /** A matcher of its own for each call: it is not safe for concurrent use. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  public synchronized List<Document> insertDocuments(List<Document> fresh, boolean ordered) {
    return logged(() -> super.insertDocuments(fresh, ordered));
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    return logged(
        () -> super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog));
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return logged(() -> super.deleteDocuments(selector, limit, oplog));
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    return logged(() -> super.findAndModify(query));
  }

  private <T> T logged(Supplier<T> operation) {
    try {
      return operation.get();
    } finally {
      changes.flush();
    }
  }

  @Override
  public synchronized void addDocument(Document document) {
    super.addDocument(document);
    changes.documentComplete();
  }

  @Override
  protected Position addDocumentInternal(Document document) {
    String idField = getIdField();
    Object id = idField == null ? UUID.randomUUID() : document.get(idField);
    Position position = new Position(Keys.of(id));
    documents.put(position.key(), Bson.encode(document));
    return position;
  }

  @Override
  protected void handleUpdate(Position position, Document before, Document after) {
    documents.put(position.key(), Bson.encode(after));
    changes.documentComplete();
  }

  @Override
  public synchronized void removeDocument(Document document) {
    super.removeDocument(document);
    changes.documentComplete();
  }

  @Override
  protected void removeDocument(Position position) {
    if (documents.remove(position.key()) == null) {
      throw new IllegalStateException("No document at its position in " + this);
    }
  }

  /** Fills a new index; one that cannot be built leaves nothing behind. */
  @Override
  public synchronized void addIndex(Index<Position> index) {
    try {
      super.addIndex(index);
    } catch (MongoServerError e) {
      if (index instanceof SecondaryIndex secondary
          && getIndexes().stream().noneMatch(known -> known.getName().equals(index.getName()))) {
        secondary.discard();
      }
      throw e;
    }
    if (index instanceof SecondaryIndex secondary && secondary.isEmpty()) {
      secondary.built();
    }
    changes.flush();
  }

  @Override
  public synchronized void dropIndex(String indexName) {
    super.dropIndex(indexName);
  }

  @Override
  protected @Nullable Document getDocument(Position position) {
    byte[] bson = documents.get(position.key());
    return bson == null ? null : Bson.decode(bson);
  }

  @Override
  protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
    return Find.stream(documents.snapshot().entries(KeyRange.ALL, false))
        .map(entry ->
            new DocumentWithPosition<>(
                Bson.decode(entry.getValue()), new Position(entry.getKey())));
  }

  @Override
  public int count() {
    return Math.toIntExact(documents.size());
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    // Sizes are not tracked.
  }

  @Override
  protected int getDataSize() {
    return 0;
  }
}
