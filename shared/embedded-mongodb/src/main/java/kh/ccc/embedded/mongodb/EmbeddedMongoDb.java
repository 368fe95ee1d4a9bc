package kh.ccc.embedded.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Objects;
import kh.ccc.embedded.mongodb.server.StoreBackend;
import kh.ccc.embedded.mongodb.storage.Store;

/**
 * A store for a laptop, a pilot and tests that speaks MongoDB's protocol to the official driver.
 * What it has acknowledged survives a kill and a power cut; what it cannot do it refuses.
 */
public final class EmbeddedMongoDb implements AutoCloseable {
  private static final int ACCEPTING_THREADS = 1;
  private static final int SERVING_THREADS = 32;

  private final MongoServer server;
  private final StoreBackend backend;
  private final InetSocketAddress address;

  private EmbeddedMongoDb(MongoServer server, StoreBackend backend) {
    this.server = server;
    this.backend = backend;
    this.address = Objects.requireNonNull(server.getLocalAddress());
  }

  /** Starts on the loopback interface and a free port. */
  public static EmbeddedMongoDb start(Path data) throws IOException {
    return start(data, InetAddress.getLoopbackAddress(), 0);
  }

  public static EmbeddedMongoDb start(Path data, String host, int port) throws IOException {
    return start(data, InetAddress.getByName(host), port);
  }

  /**
   * Opens the store in the directory, which is made when missing, and serves it.
   *
   * @param port 0 for a free one
   * @throws IOException when the data cannot be read or another process has it open
   */
  public static EmbeddedMongoDb start(Path data, InetAddress host, int port) throws IOException {
    Store store = Store.open(data);
    try {
      StoreBackend backend = new StoreBackend(store);
      MongoServer server = new MongoServer(backend);
      server.bind(new InetSocketAddress(host, port), ACCEPTING_THREADS, SERVING_THREADS);
      return new EmbeddedMongoDb(server, backend);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  public String connectionString() {
    String host = address.getAddress().getHostAddress();
    return "mongodb://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port());
  }

  public int port() {
    return address.getPort();
  }

  /** How many documents queries have looked at since the start: shows whether indexes are used. */
  public long documentsExamined() {
    return backend.documentsExamined();
  }

  /** Ends all connections and writes everything to the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
