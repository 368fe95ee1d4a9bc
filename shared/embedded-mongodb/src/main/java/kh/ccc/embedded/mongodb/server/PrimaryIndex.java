package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import java.util.Map;
import kh.ccc.embedded.mongodb.query.IndexField;
import kh.ccc.embedded.mongodb.storage.KeyRange;
import kh.ccc.embedded.mongodb.storage.Snapshot;
import kh.ccc.embedded.mongodb.storage.StoreMap;
import org.jspecify.annotations.Nullable;

/** The index of ids. The documents are kept in the order of their ids, so they are this index. */
final class PrimaryIndex extends Index<Position> implements DocumentPath {
  static final String NAME = "_id_";
  private static final List<IndexField> FIELDS = List.of(new IndexField("_id", true));

  private final StoreMap documents;

  PrimaryIndex(StoreMap documents) {
    super(NAME, List.of(new IndexKey("_id", true)), false);
    this.documents = documents;
  }

  @Override
  public List<IndexField> fields() {
    return FIELDS;
  }

  @Override
  public boolean isSparse() {
    return false;
  }

  @Override
  public boolean hasArrays() {
    return false;
  }

  @Override
  public long count(KeyRange range) {
    return documents.count(range);
  }

  @Override
  public Snapshot snapshot() {
    return documents.snapshot();
  }

  @Override
  public byte[] document(Map.Entry<byte[], byte[]> entry, Snapshot current) {
    return entry.getValue();
  }

  @Override
  public @Nullable Position getPosition(Document document) {
    Position position = Position.of(document);
    return documents.contains(position.key()) ? position : null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Position> collection) {
    if (getPosition(document) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
    }
    Bson.encode(document);
  }

  /** Fails on a document that cannot be stored before any index has changed. */
  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
    Bson.encode(after);
  }

  @Override
  public void add(Document document, Position position, MongoCollection<Position> collection) {
    // The collection puts the document itself.
  }

  @Override
  public Position remove(Document document) {
    return Position.of(document);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Position position, MongoCollection<Position> collection) {
    // The id of a document never changes.
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Position> getPositions(Document query) {
    throw new IllegalStateException("Queries go through the planner");
  }

  @Override
  public long getCount() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {
    // It goes with the collection.
  }
}
