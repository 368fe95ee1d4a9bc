package kh.ccc.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * {@code ./sahakum bench verify}: public verification past the gateway and its limit. How much it
 * can do at most, beside the same service's liveness, an answer that costs it nothing (closed
 * loops); and how long an answer takes at the goal's 2,000 a second, counted from the moment at
 * which the question was due (open loop). Interleaved; client and service share the processors.
 * Prints JSON.
 */
final class VerificationThroughput {

  private static final int MOST = 50;
  private static final int CLIENTS = 16;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 4_000_000_000L;

  private static final int GOAL_PER_SECOND = 2_000;
  private static final long AT_GOAL = 1_000_000_000L * CLIENTS / GOAL_PER_SECOND;
  private static final long AT_ONCE = 0;

  private final String service;
  private final List<URI> verifications = new ArrayList<>();

  /**
   * @param service address of certification-service itself
   */
  VerificationThroughput(String gateway, String service) throws Exception {
    this.service = service;
    for (Certified one : Certified.some(HttpClient.newHttpClient(), gateway, MOST)) {
      verifications.add(URI.create(service + "/api/verifications/" + one.number()));
    }
  }

  /** One side of a round. */
  private record Side(double perSecond, double p50Millis, double p99Millis) {}

  void run() throws Exception {
    List<URI> liveness = List.of(URI.create(service + "/actuator/health/liveness"));
    List<Map<String, Object>> rounds = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> tails = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      Side verified = loop(verifications, AT_ONCE);
      Side alive = loop(liveness, AT_ONCE);
      Side paced = loop(verifications, AT_GOAL);
      if (round >= 0) {
        double ratio = Math.round(100 * verified.perSecond() / alive.perSecond()) / 100.0;
        rates.add(verified.perSecond());
        ratios.add(ratio);
        tails.add(paced.p99Millis());
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("verification", verified);
        both.put("liveness", alive);
        both.put("ratio", ratio);
        both.put("atGoal", paced);
        rounds.add(both);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", "public verification from cache / liveness of the same service");
    result.put("goal", "2,000 a second, p99 20 ms");
    result.put("clients", CLIENTS);
    result.put("certificates", verifications.size());
    result.put("medianPerSecond", median(rates));
    result.put("medianRatio", median(ratios));
    result.put("medianP99MillisAtGoal", median(tails));
    Results.print(result, rounds);
  }

  /**
   * @param pace nanoseconds from one question of a client to its next, or {@link #AT_ONCE}
   */
  private static Side loop(List<URI> addresses, long pace) throws Exception {
    Histogram all = new Histogram(3);
    long begun = System.nanoTime();
    long until = begun + ROUND_NANOS;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Histogram>> clients = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++) {
        URI address = addresses.get(n % addresses.size());
        long first = begun + n * pace / CLIENTS;
        clients.add(threads.submit(() -> ask(address, first, until, pace)));
      }
      for (Future<Histogram> client : clients) {
        all.add(client.get());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Side(
        Math.round(all.getTotalCount() / seconds),
        all.getValueAtPercentile(50) / 1000.0,
        all.getValueAtPercentile(99) / 1000.0);
  }

  private static Histogram ask(URI address, long first, long until, long pace) throws Exception {
    Histogram micros = new Histogram(3);
    try (KeepAlive connection = new KeepAlive(address)) {
      long due = first;
      while (due < until) {
        LockSupport.parkNanos(due - System.nanoTime());
        connection.ask();
        long now = System.nanoTime();
        micros.recordValue((now - due) / 1000);
        due = pace == AT_ONCE ? now : due + pace;
      }
    }
    return micros;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
