package kh.ccc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kh.ccc.embedded.kafka.EmbeddedKafka;
import kh.ccc.embedded.mongodb.EmbeddedMongoDb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A Kafka and a MongoDB for a test run, one of each per JVM: those of {@code SAHAKUM_KAFKA} and
 * {@code SAHAKUM_MONGODB} when set, else containers where Docker answers, else the embedded ones.
 * Says which.
 */
public final class Infrastructure implements BeforeAllCallback {

  private static final String KAFKA = "SAHAKUM_KAFKA";
  private static final String MONGODB = "SAHAKUM_MONGODB";
  private static final String DATA = "SAHAKUM_DATA";

  private static boolean started;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
  }

  /** Starts what is not running yet and puts the addresses where Spring finds them. */
  @SuppressWarnings("SystemOut") // which broker and store a run used belongs into its output
  public static synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    System.setProperty(DATA, temporary("sahakum-data").toString());
    System.out.println("infrastructure: " + startKafka() + "; " + startMongo());
  }

  private static String startKafka() {
    if (isGiven(KAFKA)) {
      return "Kafka by address";
    }
    if (dockerAnswers()) {
      KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
      kafka.start();
      System.setProperty(KAFKA, kafka.getBootstrapServers());
      return "Kafka by Testcontainers";
    }
    EmbeddedKafka kafka = EmbeddedKafka.start(temporary("sahakum-kafka"), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    System.setProperty(KAFKA, kafka.bootstrapServers());
    return "Kafka embedded";
  }

  private static String startMongo() {
    if (isGiven(MONGODB)) {
      return "MongoDB by address";
    }
    if (dockerAnswers()) {
      MongoDBContainer mongo = new MongoDBContainer("mongo:8");
      mongo.start();
      System.setProperty(MONGODB, mongo.getReplicaSetUrl());
      return "MongoDB by Testcontainers";
    }
    EmbeddedMongoDb mongo = startEmbeddedMongo();
    Runtime.getRuntime().addShutdownHook(new Thread(mongo::close));
    System.setProperty(MONGODB, mongo.connectionString());
    return "MongoDB embedded";
  }

  private static EmbeddedMongoDb startEmbeddedMongo() {
    try {
      return EmbeddedMongoDb.start(temporary("sahakum-mongodb"), "127.0.0.1", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isGiven(String name) {
    @Nullable String property = System.getProperty(name);
    return property != null || System.getenv(name) != null;
  }

  private static boolean dockerAnswers() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private static Path temporary(String prefix) {
    try {
      Path directory = Files.createTempDirectory(prefix);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A file of a server that is still closing; the system's temporary folder takes care of it.
      return;
    }
  }
}
