package kh.ccc.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import kh.ccc.demo.Http;
import kh.ccc.demo.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chair suspends a certificate, and later adopts the committee's motion to reinstate it, in
 * certification-service through the gateway, with everything on; timed until registry-service shows
 * it to the public.
 */
final class CommandToVisible implements AutoCloseable {

  private static final int MOST = 60;

  /** Asking without a pause would take a core from what is measured. */
  private static final long POLL_NANOS = 500_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String gateway;
  private final String registry;
  private final SignIn signIn;
  private final OpenSession session;
  private final List<Held> certified = new ArrayList<>();
  private int turn;

  /**
   * @param registry address of registry-service itself, so that asking it does not meet the
   *     gateway's limit
   */
  CommandToVisible(String gateway, String registry) throws Exception {
    this.gateway = gateway;
    this.registry = registry;
    this.signIn = new SignIn(Http.to(gateway), "demo-sahakum");
    this.session = new OpenSession(gateway);
    JsonNode entries =
        get(gateway + "/api/directory?synthetic=true&certificate=GOOD_PRACTICE&limit=" + MOST)
            .path("items");
    for (JsonNode entry : entries) {
      certified.add(certified(entry.path("cboId").asString()));
    }
    if (certified.isEmpty()) {
      throw new IllegalStateException("no certified CBO; run ./sahakum demo first");
    }
  }

  private Held certified(String cboId) throws Exception {
    JsonNode certificates = get(gateway + "/api/certificates?cboId=" + cboId);
    return new Held(cboId, certificates.at("/items/0/certificateId").asString());
  }

  /** The chair suspends the next certificate; histories stay as short as they are in life. */
  Measured suspend() throws Exception {
    Held next = certified.get(turn++ % certified.size());
    String path = "/api/certificates/" + next.certificate();
    HttpResponse<String> now = send(HttpRequest.newBuilder(URI.create(gateway + path)).GET());
    String tag = now.headers().firstValue("ETag").orElse("\"0\"");
    return once(next, path + "/suspension", tag, suspension(), "SUSPENDED");
  }

  /** The committee reinstates it; its motion and votes are not timed, the adoption is. */
  Measured reinstate() throws Exception {
    Held last = certified.get((turn - 1) % certified.size());
    OpenSession.Voted voted = session.reinstatement(last.certificate());
    return once(last, voted.adoption(), voted.tag(), "{}", "ACTIVE");
  }

  @Override
  public void close() {
    session.close();
  }

  /**
   * Nanoseconds from sending the command.
   *
   * @param answered until the caller had its answer
   * @param visible until the other service showed the effect
   */
  record Measured(long answered, long visible) {}

  private record Held(String cboId, String certificate) {}

  private Measured once(Held of, String path, String tag, String body, String wanted)
      throws Exception {
    HttpRequest.Builder command =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .header("Authorization", "Bearer " + signIn.token("chair"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", tag)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    long start = System.nanoTime();
    HttpResponse<String> answer = send(command);
    long answered = System.nanoTime() - start;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    while (!status(of).equals(wanted)) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    return new Measured(answered, System.nanoTime() - start);
  }

  private String status(Held of) throws Exception {
    return get(registry + "/api/cbos/" + of.cboId()).at("/certificate/status").asString("");
  }

  private static String suspension() {
    return """
    {"reason":"SAFEGUARDING_RISK","until":"%s"}\
    """
        .formatted(LocalDate.now(ZoneOffset.UTC).plusMonths(1));
  }

  private JsonNode get(String address) throws Exception {
    return JSON.readTree(send(HttpRequest.newBuilder(URI.create(address)).GET()).body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
