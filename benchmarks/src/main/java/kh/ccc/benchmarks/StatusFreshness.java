package kh.ccc.benchmarks;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import kh.ccc.demo.Http;
import kh.ccc.demo.SignIn;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./sahakum bench status}: how long after a decision was acknowledged the public answer and
 * the signed status list tell of it, both past caches; a copy may be a second older. Prints JSON.
 */
final class StatusFreshness {

  private static final int CERTIFICATES = 15;
  private static final long POLL_NANOS = 5_000_000;
  private static final long COPY_MILLIS = 1000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String gateway;
  private final String service;
  private final SignIn signIn;

  StatusFreshness(String gateway, String service) {
    this.gateway = gateway;
    this.service = service;
    this.signIn = new SignIn(Http.to(gateway), "demo-sahakum");
  }

  /** Milliseconds after the decision was acknowledged. */
  private record Seen(boolean suspended, long answerMillis, long statusListMillis) {}

  void run() throws Exception {
    List<Seen> rounds = new ArrayList<>();
    try (OpenSession session = new OpenSession(gateway)) {
      for (Certified one : Certified.some(client, gateway, CERTIFICATES)) {
        String path = "/api/certificates/" + one.certificateId();
        rounds.add(decide(one, path + "/suspension", tag(path), suspension(), true));
        OpenSession.Voted voted = session.reinstatement(one.certificateId());
        rounds.add(decide(one, voted.adoption(), voted.tag(), "{}", false));
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("metric", "milliseconds from a decision to the answer and to the status list");
    result.put("goal", "2000 on every surface");
    result.put("worstAnswerMillis", rounds.stream().mapToLong(Seen::answerMillis).max().orElse(0));
    result.put(
        "worstStatusListMillis", rounds.stream().mapToLong(Seen::statusListMillis).max().orElse(0));
    result.put("copiesMayBeOlderByMillis", COPY_MILLIS);
    Results.print(result, rounds);
  }

  private String tag(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(gateway + path)).GET())
        .headers()
        .firstValue("ETag")
        .orElse("");
  }

  private Seen decide(Certified certified, String path, String tag, String body, boolean suspend)
      throws Exception {
    HttpRequest.Builder command =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .header("Authorization", "Bearer " + signIn.token("chair"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", tag)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer = send(command);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    long decided = System.nanoTime();
    long answered = millisUntil(decided, () -> isAnswered(certified, suspend));
    return new Seen(suspend, answered, millisUntil(decided, () -> isListed(certified) == suspend));
  }

  private static String suspension() {
    LocalDate until = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
    return "{\"reason\":\"SAFEGUARDING_RISK\",\"until\":\"" + until + "\"}";
  }

  private static long millisUntil(long since, Callable<Boolean> seen) throws Exception {
    while (!seen.call()) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    return (System.nanoTime() - since) / 1_000_000;
  }

  private boolean isAnswered(Certified certified, boolean suspend) throws Exception {
    String address = service + "/api/verifications/" + certified.number();
    String answer = Certified.get(client, address).path("answer").asString();
    return answer.equals(suspend ? "SUSPENDED" : "VALID");
  }

  private boolean isListed(Certified certified) throws Exception {
    JsonNode credential =
        Certified.get(client, service + "/api/credentials/" + certified.certificateId());
    for (JsonNode entry : credential.path("credentialStatus")) {
      if (entry.path("statusPurpose").asString().equals("suspension")) {
        String list = entry.path("statusListCredential").asString();
        String path = URI.create(list).getPath();
        int index = Integer.parseInt(entry.path("statusListIndex").asString());
        return bit(Certified.get(client, service + path), index);
      }
    }
    throw new IllegalStateException("a credential without a status");
  }

  private static boolean bit(JsonNode list, int index) throws Exception {
    String encoded = list.at("/credentialSubject/encodedList").asString().substring(1);
    byte[] packed = Base64.getUrlDecoder().decode(encoded);
    byte[] bits = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    return (bits[index / 8] & (0x80 >>> (index % 8))) != 0;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
