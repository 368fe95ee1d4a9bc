package kh.ccc.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import kh.ccc.demo.Http;
import kh.ccc.demo.SignIn;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./sahakum bench print}: a certificate as PDF, made anew each time, beside the same
 * certificate as JSON, interleaved, through the gateway with everything on. Prints JSON.
 */
final class PrintedCertificates {

  private static final int MOST = 50;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 5;
  private static final int PER_ROUND = 100;

  /** The pause keeps below the gateway's limit of one caller. */
  private static final long PAUSE_NANOS = 20_000_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> certificates = new ArrayList<>();
  private final String gateway;
  private final SignIn signIn;
  private int turn;
  private int largest;

  PrintedCertificates(String gateway) throws Exception {
    this.gateway = gateway;
    this.signIn = new SignIn(Http.to(gateway), "demo-sahakum");
    String list = "/api/directory?certificate=GOOD_PRACTICE&limit=" + MOST;
    for (JsonNode entry : JSON.readTree(get(list).body()).path("items")) {
      String ofCbo = "/api/certificates?cboId=" + entry.path("cboId").asString();
      certificates.add(JSON.readTree(get(ofCbo).body()).at("/items/0/certificateId").asString());
    }
    if (certificates.isEmpty()) {
      throw new IllegalStateException("no certified CBO; run ./sahakum demo first");
    }
  }

  void run() throws Exception {
    round(WARM_UP);
    List<Map<String, Object>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(round(PER_ROUND));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", "P13 certificate as PDF / the same certificate as JSON");
    result.put("jdk", Runtime.version().toString());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    result.put("largestBytes", largest);
    result.put("rounds", rounds);
    System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  private Map<String, Object> round(int times) throws Exception {
    Histogram set = new Histogram(3);
    Histogram pdf = new Histogram(3);
    Histogram json = new Histogram(3);
    for (int i = 0; i < times; i++) {
      String path = "/api/certificates/" + certificates.get(turn++ % certificates.size());
      json.recordValue(timed(path, json));
      pdf.recordValue(timed(path + "/pdf", set));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("setP50Millis", millis(set, 50));
    result.put("setP99Millis", millis(set, 99));
    result.put("pdfP50Millis", millis(pdf, 50));
    result.put("pdfP99Millis", millis(pdf, 99));
    result.put("jsonP50Millis", millis(json, 50));
    result.put("ratioP50", Math.round(100 * millis(pdf, 50) / millis(json, 50)) / 100.0);
    return result;
  }

  /**
   * Microseconds until the answer was there.
   *
   * @param atService what the service says it took itself, when it says so
   */
  private long timed(String path, Histogram atService) throws Exception {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = get(path);
    long took = (System.nanoTime() - start) / 1000;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    largest = Math.max(largest, answer.body().length);
    answer
        .headers()
        .firstValue("Server-Timing")
        .map(timing -> timing.substring(timing.indexOf("dur=") + 4))
        .ifPresent(millis -> atService.recordValue((long) (Double.parseDouble(millis) * 1000)));
    return took;
  }

  private static double millis(Histogram micros, double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .header("Authorization", "Bearer " + signIn.token("chair"))
            .GET()
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
