package kh.ccc.embedded.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the embedded store. */
class EmbeddedMongoContractTest extends MongoContract {
  @TempDir static Path directory;

  private static EmbeddedMongoDb store;
  private static MongoClient client;

  EmbeddedMongoContractTest() {
    super(client);
  }

  @BeforeAll
  static void start() throws IOException {
    store = EmbeddedMongoDb.start(directory);
    client = MongoClients.create(MongoContract.settings(store.connectionString()));
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }
}
