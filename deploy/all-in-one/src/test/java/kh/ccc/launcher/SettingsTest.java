package kh.ccc.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void onALaptopEverythingIsOursOnLoopbackWithDemoAccounts() {
    var settings = settings(Map.of());
    assertThat(settings.kafka()).isEmpty();
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
    assertThat(settings.demo()).isTrue();
    assertThat(settings.data()).isEqualTo(settings.home().resolve("data"));
  }

  @Test
  void addressesOfRunningOnesComeByOptionOrVariable() {
    var settings = settings(Map.of("SAHAKUM_KAFKA", "broker:9092"), "--mongodb", "mongodb://store");
    assertThat(settings.kafka()).contains("broker:9092");
    assertThat(settings.mongodb()).contains("mongodb://store");
  }

  @Test
  void demoAccountsAreLeftOutWhenAsked() {
    assertThat(settings(Map.of(), "--no-demo").demo()).isFalse();
    assertThat(settings(Map.of("SAHAKUM_DEMO", "false")).demo()).isFalse();
  }

  @Test
  void everyChildGetsTheAddressesOfTheOthers() {
    var settings = settings(Map.of(), "--port-base", "18080");
    var environment = new Environment(settings, "s3cret", "w3b").of(part("gateway"));
    assertThat(environment)
        .containsEntry("SAHAKUM_PORT", "18080")
        .containsEntry("SAHAKUM_REGISTRY_URL", "http://127.0.0.1:18082")
        .containsEntry("SAHAKUM_KAFKA", "127.0.0.1:18089")
        .containsEntry("SAHAKUM_MONGODB", "mongodb://127.0.0.1:18090")
        .containsEntry("SAHAKUM_SMTP", "127.0.0.1:18087");
  }

  @Test
  void onlyIdentityGetsTheOperatorsSecret() {
    var environment = new Environment(settings(Map.of()), "s3cret", "w3b");
    assertThat(environment.of(part("identity"))).containsValue("s3cret");
    assertThat(Part.ALL.stream().filter(part -> !part.name().equals("identity")))
        .allSatisfy(part -> assertThat(environment.of(part)).doesNotContainValue("s3cret"));
  }

  @Test
  void onlyThoseWhoSignPeopleInGetTheSecretOfTheWeb() {
    var environment = new Environment(settings(Map.of()), "s3cret", "w3b");
    var holders =
        Part.ALL.stream()
            .filter(part -> environment.of(part).containsValue("w3b"))
            .map(Part::name)
            .toList();
    assertThat(holders).containsExactlyInAnyOrder("identity", "gateway");
  }

  private static Settings settings(Map<String, String> variables, String... words) {
    var all = new String[words.length + 1];
    all[0] = "up";
    System.arraycopy(words, 0, all, 1, words.length);
    return Settings.of(Arguments.parse(all), variables);
  }

  private static Part part(String name) {
    return Part.ALL.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }
}
