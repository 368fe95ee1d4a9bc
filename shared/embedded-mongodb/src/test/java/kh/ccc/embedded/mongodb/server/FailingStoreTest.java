package kh.ccc.embedded.mongodb.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import kh.ccc.embedded.mongodb.EmbeddedMongoDb;
import kh.ccc.embedded.mongodb.storage.FailingDisk;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingStoreTest {
  private static final int INTERNAL_ERROR = 1;

  @TempDir private Path data;

  @Test
  void nothingIsAcknowledgedAfterTheDiskFailed() throws IOException {
    FailingDisk disk = new FailingDisk();
    MongoServer server = new MongoServer(new StoreBackend(disk.open(data)));
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    try (MongoClient client = MongoClients.create(server.getConnectionString())) {
      MongoCollection<Document> cbos = client.getDatabase("d").getCollection("cbos");
      cbos.insertOne(new Document("_id", 1));
      disk.fill();
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(refusal(() -> cbos.insertOne(new Document("_id", 2)))).isEqualTo(INTERNAL_ERROR);
      }
      assertThat(refusal(() -> cbos.find().first())).isEqualTo(INTERNAL_ERROR);
      assertThat(refusal(() -> client.getDatabase("d").createCollection("other")))
          .isEqualTo(INTERNAL_ERROR);
    } finally {
      server.shutdownNow();
    }
    try (EmbeddedMongoDb again = EmbeddedMongoDb.start(data);
        MongoClient client = MongoClients.create(again.connectionString())) {
      assertThat(client.getDatabase("d").getCollection("cbos").find())
          .containsExactly(new Document("_id", 1));
    }
  }

  private static int refusal(Runnable command) {
    return catchThrowableOfType(MongoServerException.class, command::run).getCode();
  }
}
