package kh.ccc.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sahakum bench}: command-to-visible in another service beside a raw Kafka round trip,
 * interleaved, in rounds after a warm-up. {@code print}, {@code verify} and {@code status} measure
 * printing, verification and the freshness of a status instead. Prints JSON.
 */
public final class Benchmarks {

  /** Warm when a round is as fast as the one before, but for this share; at most so many rounds. */
  private static final double STEADY = 0.03;

  private static final int MOST_WARM_UPS = 12;
  private static final int ROUNDS = 5;
  private static final int PER_ROUND = 50;

  /** The pause between commands keeps below the gateway's limit of one caller. */
  private static final long PAUSE_NANOS = 20_000_000;

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    String gateway = environment("SAHAKUM_GATEWAY_URL", "http://localhost:8080");
    String certification = environment("SAHAKUM_CERTIFICATION_URL", "http://127.0.0.1:8084");
    switch (arguments.length == 0 ? "commands" : arguments[0]) {
      case "print" -> new PrintedCertificates(gateway).run();
      case "verify" -> new VerificationThroughput(gateway, certification).run();
      case "status" -> new StatusFreshness(gateway, certification).run();
      case "commands" -> commands(gateway);
      default -> throw new IllegalArgumentException("there is no benchmark " + arguments[0]);
    }
  }

  private static void commands(String gateway) throws Exception {
    String registry = environment("SAHAKUM_REGISTRY_URL", "http://127.0.0.1:8082");
    String kafka = environment("SAHAKUM_KAFKA", "127.0.0.1:9092");
    try (CommandToVisible commands = new CommandToVisible(gateway, registry);
        KafkaRoundTrip roundTrip = new KafkaRoundTrip(kafka)) {
      warmUp(commands, roundTrip);
      List<Map<String, Double>> rounds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(round(commands, roundTrip, PER_ROUND));
      }
      print(rounds);
    }
  }

  private static void warmUp(CommandToVisible commands, KafkaRoundTrip roundTrip) throws Exception {
    double before = Double.MAX_VALUE;
    for (int round = 0; round < MOST_WARM_UPS; round++) {
      double now = visibleMicros(round(commands, roundTrip, PER_ROUND));
      if (Math.abs(before - now) < STEADY * before) {
        return;
      }
      before = now;
    }
  }

  private static double visibleMicros(Map<String, Double> round) {
    return round.getOrDefault("commandToVisibleP50Micros", Double.NaN);
  }

  private static Map<String, Double> round(
      CommandToVisible commands, KafkaRoundTrip roundTrip, int times) throws Exception {
    Histogram answered = new Histogram(3);
    Histogram command = new Histogram(3);
    Histogram adoption = new Histogram(3);
    Histogram raw = new Histogram(3);
    for (int i = 0; i < times; i++) {
      CommandToVisible.Measured suspended = commands.suspend();
      answered.recordValue(suspended.answered() / 1000);
      command.recordValue(suspended.visible() / 1000);
      raw.recordValue(roundTrip.once() / 1000);
      LockSupport.parkNanos(PAUSE_NANOS);
      adoption.recordValue(commands.reinstate().visible() / 1000);
    }
    Map<String, Double> result = new LinkedHashMap<>();
    result.put("commandAnsweredP50Micros", (double) answered.getValueAtPercentile(50));
    result.put("commandToVisibleP50Micros", (double) command.getValueAtPercentile(50));
    result.put("commandToVisibleP99Micros", (double) command.getValueAtPercentile(99));
    result.put("adoptionToVisibleP50Micros", (double) adoption.getValueAtPercentile(50));
    result.put("kafkaRoundTripP50Micros", (double) raw.getValueAtPercentile(50));
    result.put("kafkaRoundTripP99Micros", (double) raw.getValueAtPercentile(99));
    result.put("ratioP50", ratio(command, raw, 50));
    result.put("ratioP99", ratio(command, raw, 99));
    return result;
  }

  private static double ratio(Histogram one, Histogram other, double percentile) {
    double ratio =
        (double) one.getValueAtPercentile(percentile) / other.getValueAtPercentile(percentile);
    return Math.round(ratio * 100) / 100.0;
  }

  private static void print(List<Map<String, Double>> rounds) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", "P4 command-to-visible in another service / raw Kafka round trip");
    result.put("jdk", Runtime.version().toString());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    result.put("commandsPerRound", PER_ROUND);
    result.put("medianP50Millis", median(rounds, "commandToVisibleP50Micros") / 1000);
    result.put("medianP99Millis", median(rounds, "commandToVisibleP99Micros") / 1000);
    result.put("medianAdoptionP50Millis", median(rounds, "adoptionToVisibleP50Micros") / 1000);
    result.put("medianRawP50Millis", median(rounds, "kafkaRoundTripP50Micros") / 1000);
    result.put("medianRatioP50", median(rounds, "ratioP50"));
    result.put("medianRatioP99", median(rounds, "ratioP99"));
    result.put("rounds", rounds);
    System.out.println(
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  private static double median(List<Map<String, Double>> rounds, String field) {
    double[] values =
        rounds.stream().mapToDouble(round -> round.getOrDefault(field, Double.NaN)).toArray();
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
