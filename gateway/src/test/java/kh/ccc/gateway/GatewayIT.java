package kh.ccc.gateway;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The whole gateway in front of services that a test controls. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "sahakum.gateway.description-kept=0s")
abstract class GatewayIT {

  static final Map<String, Backend> SERVICES = new TreeMap<>();

  static {
    for (String name :
        List.of(
            "identity", "registry", "assessment", "certification", "networking", "notification")) {
      SERVICES.put(name, new Backend());
    }
  }

  @Value("${local.server.port}")
  private int port;

  /** Tells the gateway where the services are. */
  static void addresses(DynamicPropertyRegistry registry) {
    SERVICES.forEach(
        (name, backend) -> registry.add("sahakum.gateway.services." + name, backend::url));
  }

  @BeforeEach
  void forget() {
    SERVICES.values().forEach(Backend::reset);
  }

  Caller caller() {
    return new Caller(port);
  }

  int port() {
    return port;
  }

  static Backend service(String name) {
    Backend backend = SERVICES.get(name);
    if (backend == null) {
      throw new AssertionError("no service " + name);
    }
    return backend;
  }
}
