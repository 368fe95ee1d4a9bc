package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.People.Person;
import kh.ccc.identity.account.security.SecretHashes;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** A service that was once shown with demonstration accounts and now serves in earnest. */
@WithInfrastructure
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // All tests sign in from this address, and share a store: those before must not slow this down.
    properties = "sahakum.identity.sign-in.free-failures-per-address=1000")
class WithoutDemoIT {

  @Value("${local.server.port}")
  private int port;

  @Autowired private Accounts accounts;
  @Autowired private SecretHashes hashes;

  @Test
  void demonstrationAccountsOfFormerDaysCannotSignIn() {
    CommandContext context = new CommandContext("system:demo", "demo-account-old", Instant.now());
    accounts.openForDemonstration(
        context,
        "account-old-demo",
        new Person("old-demo", "Demo", "en"),
        List.of("ADMIN"),
        hashes.hashPassword("demo-sahakum"));
    Browser browser = new Browser(new Site(port));

    assertThat(browser.submit(browser.open("/login"), "old-demo", "demo-sahakum").status())
        .isEqualTo(401);
  }

  @Test
  void demonstrationClientDoesNotExist() {
    assertThat(new Site(port).machineToken("demo-donor", "demo-donor-secret").status())
        .isEqualTo(401);
  }

  @Test
  void operatorWithoutASecretDoesNotExist() {
    assertThat(new Site(port).machineToken("sahakum-operator", "").status()).isIn(400, 401);
  }
}
