package kh.ccc.registry.imports.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kh.ccc.registry.imports.Column;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.ListFile;
import kh.ccc.registry.imports.ListRow;
import kh.ccc.registry.imports.ListShape;

/** A CSV file that was cut into cells. */
final class CsvList implements ListFile {

  private final ListShape shape;
  private final List<CsvRecord> records;

  CsvList(ListShape shape, List<CsvRecord> records) {
    this.shape = shape;
    this.records = records;
  }

  @Override
  public ListShape shape() {
    return shape;
  }

  @Override
  public int rows() {
    return records.size();
  }

  @Override
  public void forEach(Consumer<ListRow> reader) {
    for (int i = 0; i < records.size(); i++) {
      reader.accept(row(i + 1, records.get(i)));
    }
  }

  private ListRow row(int number, CsvRecord record) {
    List<Finding> problems = new ArrayList<>();
    if (record.getFieldCount() != shape.header().size()) {
      problems.add(
          Finding.error(
              shape.header().getLast(),
              "cell-count",
              Map.of("cells", record.getFieldCount(), "columns", shape.header().size())));
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    shape
        .positions()
        .forEach((column, index) -> {
          if (index < record.getFieldCount()) {
            cell(record, index, problems).ifPresent(text -> cells.put(column, text));
          }
        });
    return new ListRow(
        number, record.getStartingLineNumber(), cells, fingerprint(record), problems);
  }

  private Optional<String> cell(CsvRecord record, int index, List<Finding> problems) {
    CellDecoder decoded = CellDecoder.decode(record.getField(index));
    if (decoded.text().isEmpty()) {
      problems.add(
          Finding.error(
              shape.header().get(index),
              "not-utf-8-at",
              Map.of("line", record.getStartingLineNumber(), "byte", decoded.badByte())));
    }
    return decoded.text();
  }

  private static String fingerprint(CsvRecord record) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String field : record.getFields()) {
        sha.update(field.getBytes(StandardCharsets.ISO_8859_1));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
