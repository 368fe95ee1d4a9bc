package kh.ccc.registry;

import java.util.stream.Stream;
import kh.ccc.testing.ServiceRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house rules hold in this service. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> houseRules() {
    return ServiceRules.of("kh.ccc.registry");
  }
}
