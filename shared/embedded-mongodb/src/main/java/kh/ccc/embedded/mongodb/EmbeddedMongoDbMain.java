package kh.ccc.embedded.mongodb;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Runs the store as a process of its own: {@code --port N --data DIR [--host ADDRESS]}. */
public final class EmbeddedMongoDbMain {
  private EmbeddedMongoDbMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Without a logging library on the class path nobody needs to be told so.
    System.setProperty(
        "slf4j.internal.verbosity", System.getProperty("slf4j.internal.verbosity", "ERROR"));
    List<String> given = Arrays.asList(arguments);
    Path data = Path.of(option(given, "--data", "data/mongodb"));
    int port = Integer.parseInt(option(given, "--port", "27017"));
    InetAddress host = InetAddress.getByName(option(given, "--host", "127.0.0.1"));
    EmbeddedMongoDb mongoDb = EmbeddedMongoDb.start(data, host, port);
    Runtime.getRuntime().addShutdownHook(new Thread(mongoDb::close, "embedded-mongodb-stop"));
    System.out.println("Embedded MongoDB is ready at " + mongoDb.connectionString());
    new CountDownLatch(1).await();
  }

  private static String option(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    if (at + 1 == given.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return given.get(at + 1);
  }
}
