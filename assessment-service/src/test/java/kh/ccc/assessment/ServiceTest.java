package kh.ccc.assessment;

import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole service on a real broker and a real store, one for all tests of a run. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
abstract class ServiceTest {

  @LocalServerPort int port;

  Wire wire;
  Desk desk;

  @BeforeEach
  void open() {
    wire = new Wire();
    desk = new Desk(port, wire);
  }

  @AfterEach
  void close() {
    wire.close();
  }
}
