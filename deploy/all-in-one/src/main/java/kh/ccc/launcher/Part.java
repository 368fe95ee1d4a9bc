package kh.ccc.launcher;

import java.util.List;

/**
 * One row of the table of parts.
 *
 * @param name word a person knows it by
 * @param jar shipped jar, relative to the checkout
 * @param mainClass main class, or empty for the one that the jar names
 * @param port name of its port in {@link Ports}
 * @param health path of its readiness, or empty when an open port is enough
 * @param heapMiB largest heap
 * @param stage when it starts and stops
 * @param busy computes so much (signatures, PDFs, thousands of verifications) that it gets the
 *     optimizing compiler on a small machine, too
 */
record Part(
    String name,
    String jar,
    String mainClass,
    String port,
    String health,
    int heapMiB,
    Stage stage,
    boolean busy) {

  /** Later stages need the earlier ones. */
  enum Stage {
    GROUND,
    IDENTITY,
    SERVICES,
    DOOR
  }

  private static final String HEALTH = "/actuator/health/readiness";
  private static final String VERSION = "1.0.0-SNAPSHOT";
  static final String OWN_JAR = "deploy/all-in-one/target/all-in-one-" + VERSION + ".jar";

  static final List<Part> ALL =
      List.of(
          ground("kafka", "kh.ccc.embedded.kafka.EmbeddedKafkaMain", "kafka", "", 256),
          ground("mongodb", "kh.ccc.embedded.mongodb.EmbeddedMongoDbMain", "mongodb", "", 768),
          ground("mail", "kh.ccc.launcher.mail.MailCatcherMain", "inbox", "/health", 96),
          service("identity", "identity-service", 192, Stage.IDENTITY),
          service("registry", "registry-service", 320, Stage.SERVICES),
          service("assessment", "assessment-service", 192, Stage.SERVICES),
          service("certification", "certification-service", 192, Stage.SERVICES).thatIsBusy(),
          service("networking", "networking-service", 192, Stage.SERVICES),
          service("notification", "notification-service", 192, Stage.SERVICES),
          service("gateway", "gateway", 256, Stage.DOOR));

  boolean isService() {
    return stage != Stage.GROUND;
  }

  private static Part ground(String name, String main, String port, String health, int heapMiB) {
    return new Part(name, OWN_JAR, main, port, health, heapMiB, Stage.GROUND, false);
  }

  private static Part service(String name, String module, int heapMiB, Stage stage) {
    var jar = module + "/target/" + module + "-" + VERSION + ".jar";
    return new Part(name, jar, "", name, HEALTH, heapMiB, stage, false);
  }

  private Part thatIsBusy() {
    return new Part(name, jar, mainClass, port, health, heapMiB, stage, true);
  }
}
