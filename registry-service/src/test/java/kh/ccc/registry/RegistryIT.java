package kh.ccc.registry;

import java.util.UUID;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole service on a real broker and a real store. */
@WithInfrastructure
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
abstract class RegistryIT {

  @LocalServerPort int port;

  Api anyone = Api.at(0);

  @BeforeEach
  void openApi() {
    anyone = Api.at(port);
  }

  Api officer() {
    return anyone.as("account-officer", "PROGRAMME_OFFICER");
  }

  Api registrar(String area) {
    return anyone.as("account-registrar" + area, "PROVINCIAL_REGISTRAR@" + area);
  }

  Api representative(String name) {
    return anyone.as("account-" + name, "CBO_REPRESENTATIVE");
  }

  /** A name that no other test uses: letters only, so that nothing looks like a running number. */
  static String uniqueName(String word) {
    StringBuilder letters = new StringBuilder(word).append(' ');
    for (char digit : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
      letters.append("bcdfghjklmnpqrst".charAt(Character.digit(digit, 16)));
    }
    return letters.toString();
  }

  static String form(String nameLatin, String area) {
    return """
    {"nameLatin": "%s", "type": "community_forestry", "area": "%s", "legalForm": "INFORMAL",
     "members": 40, "womenMembers": 21, "consent": true}
    """
        .formatted(nameLatin, area);
  }

  /** The id of an organization that was submitted and registered. */
  String registered(String nameLatin, String area) {
    Api.Answer submitted = representative("dara").post("/api/cbos", form(nameLatin, area)).is(201);
    String id = submitted.text("/cboId");
    officer().ifMatch(submitted.version()).post("/api/cbos/" + id + "/verification", "").is(200);
    return id;
  }
}
