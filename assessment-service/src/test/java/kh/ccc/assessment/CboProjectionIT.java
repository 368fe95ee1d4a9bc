package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CboProjectionIT extends ServiceTest {

  @Autowired Cbos cbos;

  @Test
  void theFirstThatIsHeardMayBeAnyEvent() {
    String id = UUID.randomUUID().toString();
    wire.publish(
        Contracts.CBO_REJECTED,
        id,
        "cbo-" + id,
        3,
        new CboRejected(Desk.cbo(id, "03", "REJECTED", null), "not a CBO"));

    await().untilAsserted(() -> assertThat(status(id)).isEqualTo("REJECTED"));
  }

  @Test
  void eachEventOfTheRegistryIsFollowed() {
    String id = UUID.randomUUID().toString();
    wire.publish(
        Contracts.CBO_SUBMITTED,
        id,
        "cbo-" + id,
        1,
        new CboSubmitted(Desk.cbo(id, "03", "UNDER_VERIFICATION", "account-rep")));
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo("UNDER_VERIFICATION"));

    wire.publish(
        Contracts.CBO_RETURNED,
        id,
        "cbo-" + id,
        2,
        new CboReturned(Desk.cbo(id, "03", "RETURNED", "account-rep"), "village missing"));
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo("RETURNED"));

    desk.publish(Desk.cbo(id, "03010101", "REGISTERED", "account-rep"), 4);
    await().untilAsserted(() -> assertThat(status(id)).isEqualTo("REGISTERED"));
    assertThat(cbos.find(id).map(Cbo::area)).contains("03010101");
    assertThat(cbos.representedBy("account-rep")).contains(id);
  }

  @Test
  void twiceAndLateChangeNothing() {
    String id = UUID.randomUUID().toString();
    desk.publish(Desk.cbo(id, "03010102", "REGISTERED", "account-new"), 5);
    desk.publish(Desk.cbo(id, "03010102", "REGISTERED", "account-new"), 5);
    desk.publish(Desk.cbo(id, "12010101", "UNDER_VERIFICATION", "account-old"), 2);
    // The same key is handled in order: when the last is there, the ones before were handled.
    desk.publish(Desk.cbo(id, "03010103", "REGISTERED", "account-new"), 6);

    await().untilAsserted(() -> assertThat(cbos.find(id).map(Cbo::area)).contains("03010103"));
    desk.publish(Desk.cbo(id, "12010101", "UNDER_VERIFICATION", "account-old"), 4);
    String marker = desk.registeredCbo();
    assertThat(cbos.find(marker)).isPresent();
    assertThat(cbos.find(id).map(Cbo::area)).contains("03010103");
    assertThat(cbos.representedBy("account-old")).doesNotContain(id);
  }

  @Test
  void aNewRepresentativeTakesOver() {
    String path = desk.started();
    String cbo = desk.representative.get(path).text("cboId");
    desk.publish(Desk.cbo(cbo, "03010101", "REGISTERED", "account-other-rep"), 2);

    await()
        .untilAsserted(
            () -> assertThat(desk.otherRepresentative.get(path).status()).isEqualTo(200));
    assertThat(desk.representative.get(path).status()).isEqualTo(403);
  }

  private String status(String id) {
    return cbos.find(id).map(Cbo::status).orElse("");
  }
}
