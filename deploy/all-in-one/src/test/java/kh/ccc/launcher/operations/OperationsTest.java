package kh.ccc.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> printed = new ArrayList<>();
  private HttpServer gateway;

  @BeforeEach
  void start() throws IOException {
    answers.put("POST /oauth2/token", "{\"access_token\":\"t\"}");
    answers.put("GET /api/operations/registry/digest", views("directory", "aa", 3));
    answers.put("GET /api/operations/identity/digest", views("accounts", "bb", 2));
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    gateway.createContext(
        "/",
        exchange -> {
          var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
          var isOperator =
              key.endsWith("token")
                  || "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          var body = answers.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8);
          var found = answers.containsKey(key) && isOperator;
          exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void everyViewHasALineAndTheLastLineIsOverAll() throws Exception {
    assertThat(operations("registry", "identity").digest()).isZero();
    assertThat(printed).hasSize(3);
    assertThat(printed.getFirst()).matches("registry +directory +aa 3");
    assertThat(printed.getLast()).matches("all +- +[0-9a-f]{64} 5");
  }

  @Test
  void anotherContentGivesAnotherDigestOverAll() throws Exception {
    operations("registry").digest();
    answers.put("GET /api/operations/registry/digest", views("directory", "ab", 3));
    operations("registry").digest();
    assertThat(printed.get(1)).isNotEqualTo(printed.get(3));
  }

  @Test
  void aJournalWithAFindingIsReportedAsAFailure() throws Exception {
    answers.put("GET /api/operations/registry/journal", report("[]"));
    assertThat(operations("registry").verify()).isZero();
    answers.put("GET /api/operations/registry/journal", report("[\"cbo-1/000002 was edited\"]"));
    assertThat(operations("registry").verify()).isEqualTo(1);
    assertThat(printed.getLast()).contains("cbo-1/000002 was edited");
  }

  @Test
  void anAnswerWithoutFindingsIsNotTakenForAWholeJournal() throws Exception {
    answers.put("GET /api/operations/registry/journal", "{}");
    assertThat(operations("registry").verify()).isEqualTo(1);
  }

  @Test
  void waitingMessagesAreListedAndReplayed() throws Exception {
    answers.put(
        "GET /api/operations/registry/dead-letters",
        "{\"items\":[{\"id\":\"1\",\"type\":\"x.v1\"}],\"next\":null}");
    assertThat(operations("registry").deadLetters()).isEqualTo(1);
    assertThat(printed.getFirst()).contains("x.v1");
    answers.put(
        "POST /api/operations/registry/dead-letters/replay", "{\"applied\":1,\"stillFailing\":[]}");
    assertThat(operations("registry").replay()).isZero();
    assertThat(printed.getLast()).contains("applied 1");
  }

  @Test
  void aServiceThatDoesNotAnswerIsNamed() {
    assertThatThrownBy(() -> operations("networking").digest())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("networking")
        .hasMessageContaining("404");
  }

  private Operations operations(String... services) {
    var address = "http://127.0.0.1:" + gateway.getAddress().getPort();
    return new Operations(new OperatorApi(address, "secret"), List.of(services), printed::add);
  }

  private static String views(String view, String sha256, int count) {
    return "[{\"view\":\"%s\",\"documents\":%d,\"sha256\":\"%s\"}]".formatted(view, count, sha256);
  }

  private static String report(String findings) {
    return "{\"commits\":3,\"seals\":1,\"digest\":\"cc\",\"findings\":" + findings + "}";
  }
}
