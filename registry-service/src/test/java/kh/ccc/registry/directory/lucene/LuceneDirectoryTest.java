package kh.ccc.registry.directory.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.registry.certificate.CertificateSummary;
import kh.ccc.registry.codelist.csv.CodeListFiles;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryPage.FacetCount;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.directory.DirectoryText;
import kh.ccc.registry.place.csv.GazetteerFiles;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneDirectoryTest {

  private static final DirectoryText TEXTS =
      new DirectoryText(GazetteerFiles.load(), CodeListFiles.load());

  private final Path folder;
  private LuceneDirectory directory;

  LuceneDirectoryTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.directory = open(folder);
  }

  private static LuceneDirectory open(Path folder) throws IOException {
    return new LuceneDirectory(FSDirectory.open(folder), TEXTS);
  }

  @BeforeEach
  void fill() {
    put(
        entry(
            "1", "Prek Toal", "សហគមន៍នេសាទព្រែកទ័ល", "community_fishery", "31320", "020801", null));
    put(
        entry(
            "2",
            "Phnom Kulen",
            "សហគមន៍ព្រៃឈើភ្នំគូលែន",
            "community_forestry",
            "31220",
            "1714",
            active()));
    put(entry("3", "Boeng Snao", null, "community_fishery", "31320", "03010101", suspended()));
    put(entry("4", null, "ក្រុមសន្សំស្វាយ", "self_help_or_saving_group", "24040", "030102", null));
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  private static CertificateSummary active() {
    return certificate("ACTIVE");
  }

  private static CertificateSummary suspended() {
    return certificate("SUSPENDED");
  }

  private static CertificateSummary certificate(String status) {
    return new CertificateSummary(
        status,
        "GOOD_PRACTICE",
        "CBO-2026-000001-K",
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2028, 12, 31));
  }

  private static DirectoryEntry entry(
      String id,
      @Nullable String latin,
      @Nullable String khmer,
      String type,
      String sector,
      String area,
      @Nullable CertificateSummary certificate) {
    return new DirectoryEntry(
        id,
        "KH-CBO-0300000" + id + "0",
        khmer,
        latin,
        type,
        sector,
        area,
        area.substring(0, 2),
        null,
        null,
        10,
        5,
        LocalDate.of(2010, 1, 1),
        false,
        certificate);
  }

  private void put(DirectoryEntry entry) {
    directory.replace(List.of(entry.cboId()), List.of(entry));
  }

  private static DirectoryQuery text(String text) {
    return new DirectoryQuery(text, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }

  private List<String> ids(DirectoryQuery query) {
    return directory.search(query, null, 50).items().stream().map(DirectoryEntry::cboId).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "prek, 1",
    "PREK TOAL, 1",
    "preaek tol, 1",
    "toal prek, 1",
    "boeung snao, 3",
    "នេសាទ, '3,1'",
    "ព្រែកទ័ល, 1",
    "ព្រែក, 1",
    "សន្សំ, 4",
    "ព្រែក toal, 1",
    "kampong cham, '3,4'",
    "battambang fishery, 1",
    "KH-CBO-03000002, 2",
    "nothing at all, ''"
  })
  void findsByWordsOfBothScripts(String words, String expected) {
    assertThat(String.join(",", ids(text(words)))).isEqualTo(expected);
  }

  @Test
  void filtersNarrowAndAFacetIsCountedWithoutItsOwnFilter() {
    DirectoryQuery query =
        new DirectoryQuery(
            "", List.of("03"), List.of(), List.of(), List.of(), List.of("SUSPENDED"), null);
    DirectoryPage page = directory.search(query, null, 10);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.items().getFirst().cboId()).isEqualTo("3");
    assertThat(page.facets().get("certificate"))
        .containsExactly(new FacetCount("NONE", 1), new FacetCount("SUSPENDED", 1));
    assertThat(page.facets().get("province")).containsExactly(new FacetCount("03", 1));
    assertThat(page.facets().get("type")).containsExactly(new FacetCount("community_fishery", 1));
    assertThat(page.facets().get("ending")).containsExactly(new FacetCount("2028-12", 1));
  }

  @Test
  void valuesOfOneFilterAreAlternatives() {
    assertThat(
            ids(
                new DirectoryQuery(
                    "", List.of("02", "17"), List.of(), List.of(), List.of(), List.of(), null)))
        .containsExactly("2", "1");
    assertThat(
            ids(
                new DirectoryQuery(
                    "", List.of(), List.of("0301"), List.of(), List.of(), List.of(), false)))
        .containsExactly("3", "4");
  }

  @Test
  void suspensionAndRemovalAreSeenByTheNextSearch() {
    put(entry("2", "Phnom Kulen", null, "community_forestry", "31220", "1714", suspended()));
    assertThat(directory.search(text("kulen"), null, 1).items().getFirst().standing())
        .isEqualTo("SUSPENDED");
    directory.replace(List.of("2"), List.of());
    assertThat(ids(text("kulen"))).isEmpty();
  }

  @Test
  void pagesMeetEveryEntryOnceWhileOthersComeAndGo() {
    for (int i = 100; i < 160; i++) {
      put(entry("n" + i, "Name " + i, null, "other", "15150", "05", null));
    }
    List<String> met = new ArrayList<>();
    DirectoryPage.After after = null;
    int round = 0;
    do {
      DirectoryPage page = directory.search(text("name"), after, 7);
      page.items().forEach(item -> met.add(item.cboId()));
      after = page.last();
      put(entry("x" + round, "Name 0" + round++, null, "other", "15150", "05", null));
    } while (after != null);
    assertThat(met).doesNotHaveDuplicates().hasSize(60).isSorted();
  }

  @Test
  void whatWasSavedIsThereAfterReopeningWithItsWatermark() throws IOException {
    directory.save("2026-11-23T00:00:00Z");
    directory.close();
    directory = open(folder);
    assertThat(directory.watermarkFound()).isEqualTo("2026-11-23T00:00:00Z");
    assertThat(ids(text("prek"))).containsExactly("1");
  }

  @Test
  void withoutAnythingThereAreNoAnswersAndNoFailure() {
    directory.replace(List.of("1", "2", "3", "4"), List.of());
    assertThat(directory.search(text(""), null, 10).total()).isZero();
    assertThat(directory.search(text("prek"), null, 10).facets().get("province")).isEmpty();
  }
}
