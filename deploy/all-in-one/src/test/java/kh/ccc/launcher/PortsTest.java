package kh.ccc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void withoutOptionsTheUsualPortsAreTaken() {
    var ports = Ports.choose(Map.of(), Map.of());
    assertThat(ports.of("gateway")).isEqualTo(8080);
    assertThat(ports.of("notification")).isEqualTo(8086);
    assertThat(ports.of("inbox")).isEqualTo(8025);
    assertThat(ports.of("mongodb")).isEqualTo(27_017);
  }

  @Test
  void aBaseNumbersAllPortsFromIt() {
    var ports = Ports.choose(Map.of("port-base", "18080"), Map.of());
    assertThat(ports.of("gateway")).isEqualTo(18_080);
    assertThat(ports.of("mongodb")).isEqualTo(18_090);
  }

  @Test
  void anOptionWinsOverAVariableAndAVariableOverTheBase() {
    var ports =
        Ports.choose(
            Map.of("registry-port", "7001", "port-base", "18080"),
            Map.of("SAHAKUM_REGISTRY_PORT", "7002", "SAHAKUM_KAFKA_PORT", "7003"));
    assertThat(ports.of("registry")).isEqualTo(7001);
    assertThat(ports.of("kafka")).isEqualTo(7003);
    assertThat(ports.of("identity")).isEqualTo(18_081);
  }

  @Test
  void baseZeroTakesPortsThatAreFreeAndDiffer() {
    var ports = Ports.choose(Map.of("port-base", "0"), Map.of());
    assertThat(new HashSet<>(ports.byPart().values())).hasSize(Ports.NAMES.size());
    assertThat(ports.byPart().values()).allMatch(Ports::isFree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80a", "0", "-1", "65536", "99999999999"})
  void whatIsNoPortIsRefusedWithTheOptionsName(String text) {
    assertThatThrownBy(() -> Ports.choose(Map.of("gateway-port", text), Map.of()))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--gateway-port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "65530", "x"})
  void aBaseWithoutRoomIsRefused(String base) {
    assertThatThrownBy(() -> Ports.choose(Map.of("port-base", base), Map.of()))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("--port-base");
  }

  @Test
  void twoPartsCannotShareAPort() {
    assertThatThrownBy(() -> Ports.choose(Map.of("registry-port", "8080"), Map.of()))
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("gateway")
        .hasMessageContaining("registry")
        .hasMessageContaining("8080");
  }

  @Test
  void aPortSomeoneListensOnIsNotFree() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
    }
  }
}
