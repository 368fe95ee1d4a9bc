package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole service on a real broker and a real store, one for all tests of a run. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
abstract class ServiceTest {

  static final String REPRESENTATIVE = "account-rep";

  @LocalServerPort int port;
  @Autowired KnownCbos cbos;

  Wire wire;
  ApiClient anonymous;
  ApiClient coordinator;
  ApiClient coordinatorOf03;
  ApiClient coordinatorOf12;
  ApiClient officer;
  ApiClient representative;
  ApiClient otherRepresentative;
  ApiClient donor;
  ApiClient admin;
  ApiClient auditor;

  @BeforeAll
  static void bePatientOnABusyMachine() {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
  }

  @BeforeEach
  void open() {
    wire = new Wire();
    anonymous = ApiClient.anonymous(port);
    coordinator = ApiClient.as(port, "account-coordinator", "NETWORK_COORDINATOR");
    coordinatorOf03 = ApiClient.as(port, "account-coordinator03", "NETWORK_COORDINATOR@03");
    coordinatorOf12 = ApiClient.as(port, "account-coordinator12", "NETWORK_COORDINATOR@12");
    officer = ApiClient.as(port, "account-officer", "PROGRAMME_OFFICER");
    representative = ApiClient.as(port, REPRESENTATIVE, "CBO_REPRESENTATIVE");
    otherRepresentative = ApiClient.as(port, "account-other", "CBO_REPRESENTATIVE");
    donor = ApiClient.as(port, "account-donor", "DONOR");
    admin = ApiClient.as(port, "account-admin", "ADMIN");
    auditor = ApiClient.as(port, "account-auditor", "AUDITOR");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  static Cbo cbo(String id, String status, boolean synthetic) {
    return new Cbo(
        id,
        "KH-CBO-03000017-4",
        "សហគមន៍ឧទាហរណ៍",
        "Example Community",
        "community_fishery",
        "31320",
        "03010101",
        status,
        "SECTOR_RECOGNISED",
        LocalDate.of(2008, 5, 14),
        534,
        213,
        synthetic,
        REPRESENTATIVE);
  }

  /** A made-up CBO that the register has told of. */
  String registeredCbo() {
    return registeredCbo(true);
  }

  String registeredCbo(boolean synthetic) {
    String id = UUID.randomUUID().toString();
    wire.publish(
        Contracts.CBO_REGISTERED,
        id,
        "cbo-" + id,
        2,
        new CboRegistered(cbo(id, "REGISTERED", synthetic)));
    await().untilAsserted(() -> assertThat(cbos.find(id)).isPresent());
    return id;
  }

  /** Path of a made-up network of province 03. */
  String network() {
    var created =
        coordinatorOf03.post(
            "/api/networks",
            """
            {"nameKm": "បណ្តាញឧទាហរណ៍", "nameLatin": "Example Network", "area": "03", "synthetic": true}
            """);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    return "/api/networks/" + created.text("networkId");
  }

  static ApiClient.Answer delete(ApiClient who, String path) {
    return who.send(who.request("DELETE", path, java.net.http.HttpRequest.BodyPublishers.noBody()));
  }
}
