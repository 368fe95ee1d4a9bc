package kh.ccc.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Empty databases in the store of this run. */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable MongoClient client;

  private TestDatabase() {}

  /** A database that no other test uses. */
  public static synchronized MongoDatabase fresh() {
    Infrastructure.start();
    if (client == null) {
      client = MongoClients.create(address());
    }
    MongoDatabase database = client.getDatabase("test" + COUNT.incrementAndGet());
    database.drop();
    return database;
  }

  private static String address() {
    String property = System.getProperty("SAHAKUM_MONGODB");
    return property != null ? property : System.getenv("SAHAKUM_MONGODB");
  }
}
