package kh.ccc.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kh.ccc.embedded.mongodb.EmbeddedMongoDb;
import org.jspecify.annotations.Nullable;

/** A store for sessions, one per test run. */
final class Store {

  private static @Nullable EmbeddedMongoDb running;

  private Store() {}

  static synchronized String address() {
    EmbeddedMongoDb store = running;
    if (store == null) {
      store = start();
      Runtime.getRuntime().addShutdownHook(new Thread(store::close));
      running = store;
    }
    return store.connectionString();
  }

  private static EmbeddedMongoDb start() {
    try {
      Path folder = Files.createTempDirectory("gateway-sessions");
      return EmbeddedMongoDb.start(folder, "127.0.0.1", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
