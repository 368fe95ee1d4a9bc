package kh.ccc.registry.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.registry.imports.Column;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.ListFile;
import kh.ccc.registry.imports.ListRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

  private static ListFile read(String content, Charset charset) {
    return new CsvFormat().read(content.getBytes(charset));
  }

  private static List<ListRow> rows(String content) {
    List<ListRow> rows = new ArrayList<>();
    read(content, StandardCharsets.UTF_8).forEach(rows::add);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsUnderstood(String end) {
    List<ListRow> rows =
        rows(
            String.join(end, "name,province", "Prey Lang,Kratie", "\"Two" + end + "lines\",Takeo")
                + end);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells()).containsEntry(Column.NAME, "Prey Lang");
    assertThat(rows.get(1).cells()).containsEntry(Column.NAME, "Two" + end + "lines");
    assertThat(rows.get(1).line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void everyUsualSeparatorIsUnderstood(String separator) {
    ListRow row = rows("name" + separator + "province\na" + separator + "b\n").getFirst();
    assertThat(row.cells()).isEqualTo(Map.of(Column.NAME, "a", Column.PROVINCE, "b"));
  }

  @Test
  void byteOrderMarkIsNoPartOfTheHeader() {
    assertThat(rows("\uFEFFname,province\nព្រៃ,Kratie\n").getFirst().cells())
        .containsEntry(Column.NAME, "ព្រៃ");
  }

  @Test
  void aDamagedCellCostsItsRowOnly() {
    byte[] good =
        "name,province\nPrey,Kratie\nabX,Takeo\nSvay,Takeo\n".getBytes(StandardCharsets.UTF_8);
    good[new String(good, StandardCharsets.US_ASCII).indexOf('X')] = (byte) 0xC3;
    List<ListRow> rows = new ArrayList<>();
    new CsvFormat().read(good).forEach(rows::add);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).problems())
        .containsExactly(Finding.error("name", "not-utf-8-at", Map.of("line", 3L, "byte", 3)));
    assertThat(rows.get(2).problems()).isEmpty();
  }

  @Test
  void rowsWithTooFewOrTooManyCellsAreTold() {
    List<ListRow> rows = rows("name,province,members\nPrey,Kratie\nPrey,Kratie,1,2\n");
    assertThat(rows)
        .allSatisfy(row ->
            assertThat(row.problems()).extracting(Finding::code).containsExactly("cell-count"));
  }

  @Test
  void unknownColumnsAreNamedAndIgnored() {
    assertThat(read("name,colour,province\na,b,c\n", StandardCharsets.UTF_8).shape().ignored())
        .containsExactly("colour");
  }

  @Test
  void whatIsNoListIsRefusedAsAWhole() {
    refused("name,province\n", "list-empty");
    refused("\n", "list-empty");
    refused("colour,size\na,b\n", "column-missing");
    refused("name,province\n\"Prey,Kratie\nSvay,Takeo\n", "quote-not-closed");
    refused("PK\u0003\u0004xxxx", "spreadsheet-not-csv");
    assertThatThrownBy(() -> read("\uFEFFname,province\na,b\n", StandardCharsets.UTF_16LE))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("not-utf-8");
  }

  private static void refused(String content, String code) {
    assertThatThrownBy(() -> read(content, StandardCharsets.UTF_8))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(code);
  }
}
