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
import org.HdrHistogram.Histogram;

/**
 * {@code ./sahakum bench verify}: public verification beside the same service's liveness, an answer
 * that costs it nothing, in a closed loop, interleaved, past the gateway and its limit. Client and
 * service share the processors. Prints JSON.
 */
final class VerificationThroughput {

  private static final int MOST = 50;
  private static final int CLIENTS = 16;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 4_000_000_000L;

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
      Side verified = loop(verifications);
      Side alive = loop(liveness);
      if (round >= 0) {
        double ratio = Math.round(100 * verified.perSecond() / alive.perSecond()) / 100.0;
        rates.add(verified.perSecond());
        ratios.add(ratio);
        tails.add(verified.p99Millis());
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("verification", verified);
        both.put("liveness", alive);
        both.put("ratio", ratio);
        rounds.add(both);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", "public verification from cache / liveness of the same service");
    result.put("goal", "2,000 a second, p99 20 ms");
    result.put("clients", CLIENTS);
    result.put("certificates", verifications.size());
    result.put("medianPerSecond", median(rates));
    result.put("medianP99Millis", median(tails));
    result.put("medianRatio", median(ratios));
    Results.print(result, rounds);
  }

  private static Side loop(List<URI> addresses) throws Exception {
    Histogram all = new Histogram(3);
    long begun = System.nanoTime();
    long until = begun + ROUND_NANOS;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Histogram>> clients = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++) {
        URI address = addresses.get(n % addresses.size());
        clients.add(threads.submit(() -> ask(address, until)));
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

  private static Histogram ask(URI address, long until) throws Exception {
    Histogram micros = new Histogram(3);
    try (KeepAlive connection = new KeepAlive(address)) {
      for (long start = System.nanoTime(); start < until; start = System.nanoTime()) {
        connection.ask();
        micros.recordValue((System.nanoTime() - start) / 1000);
      }
    }
    return micros;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
