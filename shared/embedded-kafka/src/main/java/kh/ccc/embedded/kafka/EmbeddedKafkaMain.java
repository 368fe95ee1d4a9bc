package kh.ccc.embedded.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The broker as a process: {@code --port N --data DIR}; stops cleanly on SIGTERM. */
public final class EmbeddedKafkaMain {
  private EmbeddedKafkaMain() {}

  /** Runs until the process is told to end. */
  public static void main(String[] arguments) throws InterruptedException {
    var options = options(arguments);
    var kafka =
        EmbeddedKafka.start(
            Path.of(options.getOrDefault("--data", "data/kafka")),
            Integer.parseInt(options.getOrDefault("--port", "9092")));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
    System.out.println("embedded-kafka ready on " + kafka.bootstrapServers());
    Thread.currentThread().join();
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (var i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }
}
