package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.ccc.embedded.mongodb.query.IndexField;
import kh.ccc.embedded.mongodb.query.Keys;
import kh.ccc.embedded.mongodb.storage.KeyRange;
import kh.ccc.embedded.mongodb.storage.Snapshot;
import kh.ccc.embedded.mongodb.storage.StoreMap;
import org.jspecify.annotations.Nullable;

/**
 * An index on any fields, compound, unique or sparse. An entry's key is the values and then the id,
 * its value is the document's position. The entry with the empty key says that the index was built
 * and whether it has met arrays.
 */
final class SecondaryIndex extends Index<Position> implements DocumentPath {
  private static final byte[] STATE = {};
  private static final byte[] BUILT = {1};
  private static final byte[] BUILT_WITH_ARRAYS = {2};

  private final StoreMap entries;
  private final List<IndexField> fields;
  private final boolean unique;
  private volatile boolean arrays;

  SecondaryIndex(
      StoreMap entries, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    super(name, keys, sparse);
    this.entries = entries;
    this.unique = unique;
    this.fields = fields(keys);
    this.arrays = Arrays.equals(BUILT_WITH_ARRAYS, entries.get(STATE));
  }

  private static List<IndexField> fields(List<IndexKey> keys) {
    List<IndexField> fields = new ArrayList<>();
    keys.forEach(key -> fields.add(new IndexField(key.getKey(), key.isAscending())));
    if (fields.stream().noneMatch(field -> field.path().equals("_id"))) {
      fields.add(new IndexField("_id", true));
    }
    return List.copyOf(fields);
  }

  @Override
  public List<IndexField> fields() {
    return fields;
  }

  @Override
  public boolean isSparse() {
    return super.isSparse();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean hasArrays() {
    return arrays;
  }

  @Override
  public long count(KeyRange range) {
    return entries.count(range);
  }

  @Override
  public Snapshot snapshot() {
    return entries.snapshot();
  }

  @Override
  public byte @Nullable [] document(Map.Entry<byte[], byte[]> entry, Snapshot documents) {
    return entry.getKey().length == 0 ? null : documents.get(entry.getValue());
  }

  /** The index was filled for the documents that were there before it. */
  void built() {
    entries.put(STATE, arrays ? BUILT_WITH_ARRAYS : BUILT);
  }

  void discard() {
    entries.clear();
    arrays = false;
  }

  @Override
  public boolean isEmpty() {
    return !entries.contains(STATE);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Position> collection) {
    checkUnique(document, Position.of(document), collection);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
    checkUnique(after, Position.of(before), collection);
  }

  private void checkUnique(
      Document document, Position position, MongoCollection<Position> collection) {
    for (KeyValue values : keyValues(document)) {
      if (unique && isTakenByAnother(prefix(values), position)) {
        throw new DuplicateKeyError(this, collection, getKeys(), values);
      }
    }
  }

  private boolean isTakenByAnother(byte[] prefix, Position position) {
    byte[] found = entries.ceiling(prefix);
    return found != null
        && Keys.startsWith(found, prefix)
        && !Arrays.equals(entries.get(found), position.key());
  }

  @Override
  public void add(Document document, Position position, MongoCollection<Position> collection) {
    checkUnique(document, position, collection);
    entryKeys(document, position).forEach(key -> entries.put(key, position.key()));
  }

  @Override
  public Position remove(Document document) {
    Position position = Position.of(document);
    entryKeys(document, position).forEach(entries::remove);
    return position;
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Position position, MongoCollection<Position> collection) {
    List<byte[]> old = entryKeys(before, position);
    List<byte[]> fresh = entryKeys(after, position);
    old.stream().filter(key -> !contains(fresh, key)).forEach(entries::remove);
    fresh.stream()
        .filter(key -> !contains(old, key))
        .forEach(key -> entries.put(key, position.key()));
  }

  private static boolean contains(List<byte[]> keys, byte[] key) {
    return keys.stream().anyMatch(each -> Arrays.equals(each, key));
  }

  private List<byte[]> entryKeys(Document document, Position position) {
    return keyValues(document).stream()
        .map(values -> Keys.concat(prefix(values), position.key()))
        .toList();
  }

  private byte[] prefix(KeyValue values) {
    byte[] prefix = {};
    for (int i = 0; i < values.size(); i++) {
      prefix = Keys.concat(prefix, Keys.of(values.get(i), getKeys().get(i).isAscending()));
    }
    return prefix;
  }

  /** One combination of values, or several when a field holds an array, or none when left out. */
  private Collection<KeyValue> keyValues(Document document) {
    List<Object> values = new ArrayList<>();
    getKeys()
        .forEach(
            key -> values.add(Utils.getSubdocumentValueCollectionAware(document, key.getKey())));
    if (isSparse() && values.stream().allMatch(SecondaryIndex::isAbsent)) {
      return List.of();
    }
    if (values.stream().noneMatch(Collection.class::isInstance)) {
      return List.of(new KeyValue(values));
    }
    noteArrays();
    return getKeyValues(document);
  }

  private static boolean isAbsent(@Nullable Object value) {
    return value instanceof Missing
        || (value instanceof Collection<?> several
            && !several.isEmpty()
            && several.stream().allMatch(Missing.class::isInstance));
  }

  private void noteArrays() {
    if (!arrays) {
      arrays = true;
      if (!isEmpty()) {
        built();
      }
    }
  }

  /** Documents are found by their id. */
  @Override
  public @Nullable Position getPosition(Document document) {
    return null;
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
    return Math.max(0, entries.size() - 1);
  }

  @Override
  public long getDataSize() {
    return getCount();
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof SecondaryIndex that
        && isSparse() == that.isSparse()
        && unique == that.unique
        && describe().equals(that.describe());
  }

  private String describe() {
    return getKeys().stream()
        .map(key -> key.getKey() + (key.isAscending() ? "+" : "-"))
        .collect(Collectors.joining(","));
  }

  @Override
  public void drop() {
    // The database removes the map.
  }
}
