package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances on one store and one key directory: a restart looks the same to a person. */
class TwoInstancesIT extends IdentityIT {

  private static @Nullable ConfigurableApplicationContext second;

  @BeforeAll
  static void startSecond() {
    second =
        new SpringApplicationBuilder(IdentityApplication.class)
            .run("--server.port=0", "--sahakum.identity.demo=true");
  }

  @AfterAll
  static void stopSecond() {
    if (second != null) {
      second.close();
    }
  }

  private static Site other() {
    if (second == null) {
      throw new AssertionError("no second instance");
    }
    return new Site(
        second.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @Test
  void codeOfOneIsGoodAtTheOther() {
    String code = new Browser(site()).code("reviewer", DEMO_PASSWORD);

    assertThat(Browser.redeem(other(), code, Browser.VERIFIER).status()).isEqualTo(200);
  }

  @Test
  void tokenAndSignInOfOneHoldAtTheOther() {
    assertThat(other().get("/api/accounts/me", tokenOf("reviewer")).status()).isEqualTo(200);
    Browser here = new Browser(site());
    here.code("reviewer", DEMO_PASSWORD);
    Browser there = new Browser(other());
    there.setCookie("sahakum_sign_in", here.cookie("sahakum_sign_in"));

    assertThat(there.open(Browser.authorizePath()).header("Location"))
        .startsWith(Browser.CALLBACK + "?code=");
  }

  @Test
  void failuresAtOneCountAtTheOther() {
    String name = newName();
    String password =
        openAccount(tokenOf("admin"), name, "DONOR").json().path("initialPassword").asString();
    Browser here = new Browser(site());
    for (int i = 0; i < 6; i++) {
      here.submit(here.open("/login"), name, "guess number " + i);
    }
    Browser there = new Browser(other());

    assertThat(there.submit(there.open("/login"), name, password).status()).isEqualTo(429);
  }

  @Test
  void ofManyWhoRedeemOneCodeOneWins() throws InterruptedException, ExecutionException {
    for (int round = 0; round < 5; round++) {
      String code = new Browser(site()).code("reviewer", DEMO_PASSWORD);
      List<Callable<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Site where = i % 2 == 0 ? site() : other();
        tries.add(() -> Browser.redeem(where, code, Browser.VERIFIER).status());
      }

      assertThat(statuses(tries)).containsOnlyOnce(200).containsOnly(200, 400);
    }
  }

  private static List<Integer> statuses(List<Callable<Integer>> tries)
      throws InterruptedException, ExecutionException {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> result : threads.invokeAll(tries)) {
        statuses.add(result.get());
      }
    }
    return statuses;
  }
}
