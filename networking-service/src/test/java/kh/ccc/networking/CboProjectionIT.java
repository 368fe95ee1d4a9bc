package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.networking.cbo.KnownCbo;
import org.junit.jupiter.api.Test;

class CboProjectionIT extends ServiceTest {

  @Test
  void aCboIsRegisteredOnlyWhileTheRegisterSaysSo() {
    String id = UUID.randomUUID().toString();
    String stream = "cbo-" + id;
    wire.publish(
        Contracts.CBO_RETURNED,
        id,
        stream,
        2,
        new CboReturned(cbo(id, "RETURNED", true), "reason"));
    wire.publish(
        Contracts.CBO_REGISTERED, id, stream, 4, new CboRegistered(cbo(id, "REGISTERED", true)));
    await().untilAsserted(() -> assertThat(registered(id)).isTrue());

    wire.publish(
        Contracts.CBO_REJECTED,
        id,
        stream,
        6,
        new CboRejected(cbo(id, "REJECTED", true), "reason"));
    await().untilAsserted(() -> assertThat(registered(id)).isFalse());
  }

  @Test
  void twiceAndLateChangeNothing() {
    String id = UUID.randomUUID().toString();
    String stream = "cbo-" + id;
    CboRegistered registered = new CboRegistered(cbo(id, "REGISTERED", true));
    wire.publish(Contracts.CBO_REGISTERED, id, stream, 5, registered);
    wire.publish(Contracts.CBO_REGISTERED, id, stream, 5, registered);
    wire.publish(
        Contracts.CBO_SUBMITTED,
        id,
        stream,
        2,
        new CboSubmitted(cbo(id, "UNDER_VERIFICATION", true)));
    // One key is handled in order: when the newer is there, the late one was handled before.
    wire.publish(
        Contracts.CBO_REGISTERED, id, stream, 6, new CboRegistered(cbo(id, "REGISTERED", false)));

    await().untilAsserted(() -> assertThat(cbos.find(id).filter(c -> !c.synthetic())).isPresent());
    assertThat(registered(id)).isTrue();
  }

  private boolean registered(String id) {
    return cbos.find(id).map(KnownCbo::registered).orElse(false);
  }
}
