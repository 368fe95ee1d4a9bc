package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import kh.ccc.embedded.mongodb.storage.Changes;
import kh.ccc.embedded.mongodb.storage.Store;
import org.jspecify.annotations.Nullable;

/** One database: its catalogue of collections and indexes, and the commands on them. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Position> {
  static final String DATA_PREFIX = "data:";
  private static final String INDEX_PREFIX = "index:";
  private static final int NAMESPACE_NOT_FOUND = 26;

  private final Store store;
  private final OpenCursors cursors;
  private final LongAdder examined;

  StoreDatabase(
      String name, Store store, CursorRegistry registry, OpenCursors cursors, LongAdder examined) {
    super(name, registry);
    this.store = store;
    this.cursors = cursors;
    this.examined = examined;
    initializeNamespacesAndIndexes();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "find" -> find(query);
      case "aggregate" -> aggregate(query, databases, oplog);
      case "insert" -> insert(channel, command, query, databases, oplog);
      case "update" ->
          Bulk.run(
              query,
              "updates",
              one -> super.handleCommand(channel, command, one, databases, oplog));
      case "delete" ->
          Bulk.run(
              query,
              "deletes",
              one -> super.handleCommand(channel, command, one, databases, oplog));
      case "createindexes" -> {
        refuseSecondNames(query);
        yield super.handleCommand(channel, command, query, databases, oplog);
      }
      case "dropindexes" -> dropIndexes(query);
      case "listcollections" ->
          filtered(super.handleCommand(channel, command, query, databases, oplog), query);
      default -> super.handleCommand(channel, command, query, databases, oplog);
    };
  }

  boolean hasCollection(String name) {
    return resolveCollection(name, false) != null;
  }

  /** Whether anybody has made a collection here. */
  boolean hasCollections() {
    return resolveCollection("system.namespaces", true).count() > 0;
  }

  void createIfMissing(String name) {
    resolveOrCreateCollection(name);
  }

  private @Nullable StoreCollection collection(Document query, String field) {
    return (StoreCollection) resolveCollection((String) query.get(field), false);
  }

  private Document insert(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    query.putIfAbsent("ordered", true);
    return Bulk.countInserted(
        query, super.handleCommand(channel, command, query, databases, oplog));
  }

  private Document find(Document query) {
    StoreCollection collection = collection(query, "find");
    Document projection = (Document) query.get("projection");
    Find find =
        new Find(
            (Document) query.getOrDefault("filter", new Document()),
            Find.order((Document) query.get("sort")),
            number(query.get("skip")),
            Math.abs(number(query.get("limit"))));
    Iterator<Document> found =
        collection == null
            ? List.<Document>of().iterator()
            : collection
                .find(find)
                .map(document -> collection.project(document, projection))
                .iterator();
    return cursors.first(
        getFullCollectionNamespace((String) query.get("find")),
        found,
        (int) number(query.get("batchSize")),
        Utils.isTrue(query.get("singleBatch")) || number(query.get("limit")) < 0);
  }

  private Document aggregate(Document query, DatabaseResolver databases, Oplog oplog) {
    StoreCollection collection = collection(query, "aggregate");
    LeadingStages stages = LeadingStages.of(Aggregation.parse(query.get("pipeline")));
    Aggregation rest = Aggregation.fromPipeline(stages.rest(), databases, this, collection, oplog);
    rest.validate(new Document("cursor", new Document()));
    Document cursor = query.get("cursor") instanceof Document given ? given : new Document();
    return cursors.first(
        getFullCollectionNamespace((String) query.get("aggregate")),
        collection == null ? List.<Document>of().iterator() : run(stages, rest, collection),
        (int) number(cursor.get("batchSize")),
        false);
  }

  private static Iterator<Document> run(
      LeadingStages stages, Aggregation rest, StoreCollection collection) {
    if (stages.isCountOfAll()) {
      int count = collection.count();
      return (count == 0
              ? Stream.<Document>empty()
              : Stream.of(new Document("_id", 1).append("n", count)))
          .iterator();
    }
    return rest.runStagesAsStream(collection.find(stages.find())).iterator();
  }

  private IndexCatalogue indexCatalogue(String namespace) {
    MongoCollection<Position> catalogue = indexes.get();
    return new IndexCatalogue(
        catalogue == null
            ? List.of()
            : catalogue.handleQueryAsStream(new Document("ns", namespace)).toList());
  }

  private void refuseSecondNames(Document query) {
    String namespace = getFullCollectionNamespace((String) query.get("createIndexes"));
    IndexCatalogue known = indexCatalogue(namespace);
    documents(query.get("indexes")).forEach(known::refuseSecondName);
  }

  private Document dropIndexes(Document query) {
    StoreCollection collection = collection(query, "dropIndexes");
    if (collection == null) {
      throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "ns not found");
    }
    Document reply = new Document("nIndexesWas", collection.getNumIndexes());
    String namespace = collection.getFullName();
    for (String name : indexCatalogue(namespace).toDrop(query.get("index"))) {
      dropIndex(collection, name);
      Objects.requireNonNull(indexes.get())
          .deleteDocuments(new Document("ns", namespace).append("name", name), 1);
    }
    Utils.markOkay(reply);
    return reply;
  }

  private static Document filtered(Document reply, Document query) {
    Document filter = (Document) query.getOrDefault("filter", new Document());
    Document cursor = (Document) Objects.requireNonNull(reply.get("cursor"));
    DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    cursor.put(
        "firstBatch",
        documents(cursor.get("firstBatch")).stream()
            .filter(collection -> matcher.matches(collection, filter))
            .toList());
    return reply;
  }

  private static List<Document> documents(@Nullable Object list) {
    return list instanceof Collection<?> values
        ? values.stream().map(Document.class::cast).toList()
        : List.of();
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  @Override
  protected MongoCollection<Position> openOrCreateCollection(
      String name, CollectionOptions options) {
    Changes changes = store.changes();
    return new StoreCollection(
        this,
        name,
        options,
        cursorRegistry,
        store.map(DATA_PREFIX + getFullCollectionNamespace(name), changes),
        changes,
        examined);
  }

  @Override
  protected Index<Position> openOrCreateUniqueIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    StoreCollection collection = (StoreCollection) resolveCollection(collectionName, true);
    return indexName.equals(PrimaryIndex.NAME)
        ? collection.primary()
        : secondary(collection, indexName, keys, true, sparse);
  }

  @Override
  protected Index<Position> openOrCreateSecondaryIndex(
      String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
    StoreCollection collection = (StoreCollection) resolveCollection(collectionName, true);
    return secondary(collection, indexName, keys, false, sparse);
  }

  private SecondaryIndex secondary(
      StoreCollection collection,
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse) {
    String map = indexMap(collection.getCollectionName(), name);
    return new SecondaryIndex(store.map(map, collection.changes()), name, keys, unique, sparse);
  }

  private String indexMap(String collectionName, String indexName) {
    return INDEX_PREFIX + getFullCollectionNamespace(collectionName) + ":" + indexName;
  }

  @Override
  protected void dropIndex(MongoCollection<Position> collection, String indexName) {
    super.dropIndex(collection, indexName);
    if (!indexName.equals(PrimaryIndex.NAME)) {
      store.removeMap(indexMap(collection.getCollectionName(), indexName));
    }
  }

  @Override
  public void dropCollection(String collectionName, Oplog oplog) {
    super.dropCollection(collectionName, oplog);
    store.removeMap(DATA_PREFIX + getFullCollectionNamespace(collectionName));
  }

  @Override
  protected long getFileSize() {
    return store.fileSize();
  }

  @Override
  protected long getStorageSize() {
    return store.fileSize();
  }
}
