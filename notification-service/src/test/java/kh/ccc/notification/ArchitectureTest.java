package kh.ccc.notification;

import java.util.stream.Stream;
import kh.ccc.testing.ServiceRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> theHouseRulesHold() {
    return ServiceRules.of("kh.ccc.notification");
  }
}
