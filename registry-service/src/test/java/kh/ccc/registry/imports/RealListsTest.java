package kh.ccc.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.CboRules;
import kh.ccc.registry.codelist.csv.CodeListFiles;
import kh.ccc.registry.imports.csv.CsvFormat;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.PlaceFinder;
import kh.ccc.registry.place.csv.GazetteerFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on lists as they were published; see resources/lists/SOURCES.md. */
class RealListsTest {

  private static final List<String> LISTS =
      List.of(
          "real_cbo_records.csv",
          "raw_odc_community_fisheries_2011.csv",
          "raw_odc_community_fisheries_2024.csv",
          "raw_odc_community_forests_2014.csv",
          "raw_odc_community_forests_prakas.csv");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Gazetteer GAZETTEER = GazetteerFiles.load();
  private static final RowRules RULES =
      new RowRules(new CboRules(GAZETTEER, CodeListFiles.load()), new PlaceFinder(GAZETTEER));
  private static final ImportOptions OPTIONS =
      new ImportOptions("test", false, false, null, null, Map.of());

  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(RealListsTest.class.getResourceAsStream("/lists/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<RowReading> readings(String name) {
    ListFile list = new CsvFormat().read(bytes(name));
    List<RowReading> readings = new ArrayList<>();
    list.forEach(row -> readings.add(RULES.read(row, list.shape(), OPTIONS, TODAY)));
    return readings;
  }

  private static Map<String, Long> codes(List<RowReading> readings) {
    return readings.stream()
        .flatMap(reading -> reading.findings().stream())
        .collect(
            Collectors.groupingBy(
                finding -> finding.severity() + " " + finding.code(),
                TreeMap::new,
                Collectors.counting()));
  }

  @Test
  void theRealRecordsLeadToThePlacesThatWereExpected() {
    int province = 0;
    int commune = 0;
    int communesExpected = 0;
    int wrongCommune = 0;
    List<RowReading> readings = readings("real_cbo_records.csv");
    Map<String, String> expected = ExpectedPlaces.communes(bytes("real_cbo_records.csv"));
    for (RowReading reading : readings) {
      CboFacts facts = reading.facts();
      String code = expected.getOrDefault(reading.recordId(), "");
      if (facts == null || code.isEmpty()) {
        continue;
      }
      province += facts.province().equals(code.substring(0, 2)) ? 1 : 0;
      if (code.length() == 6) {
        communesExpected++;
        commune += facts.neighbourhood().equals(code) ? 1 : 0;
        wrongCommune += facts.area().length() >= 6 && !facts.neighbourhood().equals(code) ? 1 : 0;
      }
    }
    String counts =
        "%d rows, provinces %d, communes %d of %d, wrong %d, %s"
            .formatted(
                readings.size(),
                province,
                commune,
                communesExpected,
                wrongCommune,
                codes(readings));
    assertThat(readings).hasSize(1128);
    assertThat(province).as(counts).isGreaterThan(1090);
    assertThat(commune).as(counts).isGreaterThan(communesExpected * 93 / 100);
    assertThat(wrongCommune).as(counts).isLessThan(communesExpected * 2 / 100);
  }

  @Test
  void whatIsNoOrganizationOrCannotBeReadIsRejectedAndNothingElse() {
    List<RowReading> readings = readings("real_cbo_records.csv");
    Map<String, List<String>> rejected =
        readings.stream()
            .filter(reading -> reading.facts() == null)
            .collect(
                Collectors.groupingBy(
                    reading ->
                        reading.findings().stream()
                            .filter(Finding::isError)
                            .map(Finding::code)
                            .findFirst()
                            .orElse("none"),
                    Collectors.mapping(RowReading::name, Collectors.toList())));
    assertThat(rejected.keySet())
        .as(rejected.toString())
        .containsExactlyInAnyOrder("not-an-organization", "lost-characters");
    assertThat(rejected.get("lost-characters")).hasSize(2);
    assertThat(rejected.get("not-an-organization"))
        .allMatch(name -> name.startsWith("Potential Area"));
  }

  @ParameterizedTest
  @CsvSource({
    "raw_odc_community_fisheries_2011.csv, 195, 31320",
    "raw_odc_community_fisheries_2024.csv, 276, 31320",
    "raw_odc_community_forests_2014.csv, 359, 31220",
    "raw_odc_community_forests_prakas.csv, 252, 31220"
  })
  void everyPublishedListIsUnderstood(String name, int rows, String sector) {
    List<RowReading> readings = readings(name);
    assertThat(readings).hasSize(rows);
    long good = readings.stream().filter(reading -> reading.facts() != null).count();
    assertThat(good).as(codes(readings).toString()).isGreaterThan(rows * 94L / 100);
    assertThat(readings)
        .filteredOn(reading -> reading.facts() != null)
        .allSatisfy(reading ->
            assertThat(Objects.requireNonNull(reading.facts()).sector()).isEqualTo(sector));
  }

  @Test
  void everyReasonHasATextInBothLanguages() {
    ProblemTexts texts = new ProblemTexts("platform", "registry");
    assertThat(texts.missing()).isEmpty();
    for (String list : LISTS) {
      for (RowReading reading : readings(list)) {
        for (Finding finding : reading.findings()) {
          String key = "field." + finding.code();
          assertThat(texts.text(key, Locale.of("km"), finding.facts())).isNotEqualTo(key);
          assertThat(texts.text(key, Locale.ENGLISH, finding.facts())).doesNotContain("{");
        }
      }
    }
  }

  @Test
  void sanctuariesAndFloodedForestsAreNoOrganizations() {
    assertThat(readings("raw_odc_community_fisheries_2024.csv"))
        .filteredOn(reading ->
            reading.findings().stream()
                .anyMatch(finding -> finding.code().equals("not-an-organization")))
        .hasSize(9);
  }

  @Test
  void datesOfTheRealRecordsAreThoseThatWereExpected() {
    Map<String, String> expected = ExpectedPlaces.dates(bytes("real_cbo_records.csv"));
    assertThat(readings("real_cbo_records.csv"))
        .filteredOn(reading -> reading.facts() != null)
        .filteredOn(reading ->
            expected.getOrDefault(reading.recordId(), "").matches("\\d{4}-\\d\\d-\\d\\d"))
        .hasSizeGreaterThan(450)
        .allSatisfy(reading ->
            assertThat(Objects.requireNonNull(reading.facts()).foundedOn())
                .isEqualTo(expected.getOrDefault(reading.recordId(), "")));
  }

  @Test
  void legacyTextInAPlaceIsToldAndTheCoarserPlaceIsTaken() {
    RowReading reading =
        readings("real_cbo_records.csv").stream()
            .filter(row -> row.recordId().equals("odc-cf-2014:281"))
            .findFirst()
            .orElseThrow();
    assertThat(reading.findings())
        .extracting(Finding::column, Finding::code)
        .contains(tuple("district", "legacy-font"), tuple("commune", "legacy-font"));
    assertThat(Objects.requireNonNull(reading.facts()).area()).hasSize(2);
  }
}
