package kh.ccc.identity;

import java.util.stream.Stream;
import kh.ccc.testing.ServiceRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> rules() {
    return ServiceRules.ofSilent("kh.ccc.identity");
  }
}
