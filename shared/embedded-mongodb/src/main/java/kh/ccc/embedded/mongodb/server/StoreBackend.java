package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import kh.ccc.embedded.mongodb.storage.Store;
import kh.ccc.embedded.mongodb.storage.StoreFailedException;
import org.jspecify.annotations.Nullable;

/** The server's commands, each run behind the barrier that its effect needs. */
public final class StoreBackend extends AbstractMongoBackend {
  private static final System.Logger LOG = System.getLogger(StoreBackend.class.getName());
  private static final int INTERNAL_ERROR = 1;
  private static final int INVALID_NAMESPACE = 73;

  private final Store store;
  private final OpenCursors cursors;
  private final LongAdder examined = new LongAdder();

  public StoreBackend(Store store) {
    super(Clock.systemUTC());
    this.store = store;
    this.cursors = new OpenCursors(store::pin, Clock.systemUTC());
    version(new SpokenVersion());
    store.alone(() -> {
      databasesInStore().forEach(this::resolveDatabase);
      return true;
    });
  }

  /** What drivers are told: a single MongoDB 5.0 without replication. */
  private record SpokenVersion() implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }

  private List<String> databasesInStore() {
    return store.mapNames().stream()
        .filter(name -> name.startsWith(StoreDatabase.DATA_PREFIX))
        .map(name -> Utils.firstFragment(name.substring(StoreDatabase.DATA_PREFIX.length())))
        .distinct()
        .toList();
  }

  /** How many documents queries have looked at since the start. */
  public long documentsExamined() {
    return examined.sum();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new StoreDatabase(name, store, getCursorRegistry(), cursors, examined);
  }

  /** A refused command is an answer like any other and no reason for a stack trace in the log. */
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      return failed(e);
    } catch (RuntimeException e) {
      // A bug of ours or of the library: the client hears of it, the log has the rest.
      LOG.log(System.Logger.Level.ERROR, "Failed: " + message.getDocument().keySet(), e);
      return failed(new MongoServerException(String.valueOf(e), e));
    }
  }

  private static Document failed(MongoServerException e) {
    Document reply = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
    if (e instanceof MongoServerError known) {
      reply.append("code", known.getCode()).append("codeName", known.getCodeName());
    } else {
      reply.append("code", INTERNAL_ERROR).append("codeName", "InternalError");
    }
    return reply;
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    try {
      Refusals.check(name, query);
      return switch (name) {
        case "hello", "ismaster" -> hello(channel, database, query);
        case "ping", "buildinfo", "whatsmyuri", "endsessions", "connectionstatus" ->
            super.handleCommand(channel, database, command, query);
        case "insert", "update", "delete", "findandmodify" ->
            write(channel, database, command, query);
        case "create", "createindexes", "drop", "dropindexes", "dropdatabase" ->
            store.alone(() -> super.handleCommand(channel, database, command, query));
        default -> read(channel, database, command, query);
      };
    } catch (StoreFailedException e) {
      throw new MongoServerError(
          INTERNAL_ERROR, "InternalError", String.valueOf(e.getMessage()), e);
    }
  }

  private Document hello(Channel channel, String database, Document query) {
    Document reply = super.handleCommand(channel, database, "ismaster", query);
    reply.put("isWritablePrimary", true);
    reply.put("helloOk", true);
    return reply;
  }

  /** The collection is made first and alone; should it be dropped meanwhile, it is made again. */
  private Document write(Channel channel, String databaseName, String command, Document query) {
    String collection = String.valueOf(query.get(command));
    if (collection.startsWith("system.")) {
      throw new MongoServerError(
          INVALID_NAMESPACE, "InvalidNamespace", "Cannot write to " + collection);
    }
    while (true) {
      StoreDatabase database = database(databaseName);
      if (!database.hasCollection(collection)) {
        store.alone(() -> {
          ((StoreDatabase) resolveDatabase(databaseName)).createIfMissing(collection);
          return true;
        });
      }
      Optional<Document> reply =
          store.durably(() ->
              database(databaseName).hasCollection(collection)
                  ? Optional.of(super.handleCommand(channel, databaseName, command, query))
                  : Optional.empty());
      if (reply.isPresent()) {
        return reply.get();
      }
    }
  }

  private StoreDatabase database(String name) {
    return (StoreDatabase) resolveDatabase(name);
  }

  private Document read(Channel channel, String database, String command, Document query) {
    if (!database.equals("admin") && !listDatabaseNames().contains(database)) {
      store.alone(() -> resolveDatabase(database));
    }
    return store.shared(() ->
        command.equalsIgnoreCase("listDatabases")
            ? listDatabases()
            : super.handleCommand(channel, database, command, query));
  }

  private Document listDatabases() {
    List<Document> databases =
        listDatabaseNames().stream()
            .sorted()
            .filter(name -> database(name).hasCollections())
            .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
            .toList();
    Document reply = new Document("databases", databases).append("totalSize", store.fileSize());
    Utils.markOkay(reply);
    return reply;
  }

  @Override
  protected Document handleGetMore(String database, String command, Document query) {
    long id = ((Number) query.getOrDefault(command, 0)).longValue();
    int batchSize = ((Number) query.getOrDefault("batchSize", 0)).intValue();
    return cursors.next(database + "." + query.get("collection"), id, batchSize);
  }

  @Override
  protected Document handleKillCursors(Document query) {
    return cursors.kill(query.get("cursors") instanceof Collection<?> ids ? ids : List.of());
  }

  @Override
  public Document getServerStatus() {
    Document status = super.getServerStatus();
    Document metrics = (Document) status.getOrDefault("metrics", new Document());
    metrics.put("queryExecutor", new Document("scannedObjects", documentsExamined()));
    metrics.put("cursor", new Document("open", new Document("total", (long) cursors.count())));
    return status;
  }

  /** Queries of before MongoDB 3.6, which no driver in use sends. */
  @Override
  public @Nullable QueryResult handleQuery(MongoQuery query) {
    throw Refusals.notSupported("OP_QUERY");
  }

  @Override
  public void close() {
    super.close();
    store.close();
  }
}
