package kh.ccc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.testing.ContractFixtures.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The wire form of each public event is what was approved, and what was approved stays readable.
 */
class ContractSamplesTest {

  private static final Path SAMPLES =
      Approved.root().resolve("shared/contracts/src/main/resources/samples");

  @Test
  void everyTypeHasAnExample() {
    assertThat(ContractFixtures.all()).extracting(Example::type).isEqualTo(Contracts.ALL);
  }

  @Test
  void noTwoTypesShareAName() {
    assertThat(Contracts.ALL).extracting(EventType::name).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> wireFormIsAsApproved() {
    return ContractFixtures.all().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.type().name(),
                () -> Approved.matches(file(example.type()), json(example))));
  }

  @TestFactory
  Stream<DynamicTest> everySampleEverApprovedStillReads() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      return all.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> read(file)));
    }
  }

  @TestFactory
  Stream<DynamicTest> anUnknownFieldIsReadOver() {
    return ContractFixtures.all().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.type().name(),
                () -> {
                  String json = json(example).replaceFirst("\\{", "{\"fromTheFuture\":{},");
                  Record read = JournalJson.MAPPER.readValue(json, example.type().record());
                  assertThat(read).isEqualTo(example.event());
                }));
  }

  private static void read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".json", "");
    EventType<?> type = Contracts.named(name).orElseThrow();
    assertThat((Object) JournalJson.MAPPER.readValue(Files.readString(file), type.record()))
        .isNotNull();
  }

  private static Path file(EventType<?> type) {
    return SAMPLES.resolve(type.name() + ".json");
  }

  private static String json(Example<?> example) {
    return JournalJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example.event())
        + "\n";
  }
}
