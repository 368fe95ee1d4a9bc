package kh.ccc.registry.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.registry.imports.Column;
import kh.ccc.registry.imports.ListFile;
import kh.ccc.registry.imports.ListShape;

/**
 * Reads CSV: RFC 4180 quoting, line ends CR LF, LF or CR, comma, semicolon or tab, UTF-8 with or
 * without a byte order mark.
 *
 * <p>The bytes are cut into cells first and decoded cell by cell: UTF-8 never holds the bytes of a
 * separator inside of a character, and so a damaged cell costs its row and nothing else.
 */
public final class CsvFormat implements ListFile.Format {

  static final int MOST_ROWS = 200_000;
  private static final int ROWS_SHOWN = 5;
  private static final int MOST_SHOWN = 120;
  private static final int MOST_CELL_CHARACTERS = 1 << 20;
  private static final String MARK = new String(new char[] {0xEF, 0xBB, 0xBF});

  @Override
  public ListFile.Beginning begin(byte[] file) {
    String content = content(file);
    List<CsvRecord> records = records(content, separator(content), 1 + ROWS_SHOWN);
    if (records.isEmpty()) {
      throw new Invalid("/header", "list-empty");
    }
    List<String> header = header(records.getFirst());
    Map<Column, String> columns = new EnumMap<>(Column.class);
    ListShape.guessed(header).forEach((column, index) -> columns.put(column, header.get(index)));
    return new ListFile.Beginning(
        header,
        columns,
        records.stream()
            .skip(1)
            .map(row -> row.getFields().stream().map(CsvFormat::shown).toList())
            .toList());
  }

  private static String shown(String cell) {
    String text = CellDecoder.decode(cell).text().orElse("\uFFFD");
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + '…' : text;
  }

  private static String content(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    String content = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    refuseWhatIsNoText(content);
    return content;
  }

  @Override
  public ListFile read(byte[] file, Map<Column, String> columns) {
    String content = content(file);
    char separator = separator(content);
    QuoteCheck.unclosedQuote(content)
        .ifPresent(line -> refuse("quote-not-closed", Map.of("line", line)));
    List<CsvRecord> records = records(content, separator, Integer.MAX_VALUE);
    if (records.isEmpty()) {
      throw new Invalid("/header", "list-empty");
    }
    ListShape shape = ListShape.of(header(records.getFirst()), columns);
    List<CsvRecord> rows = records.subList(1, records.size());
    if (rows.isEmpty()) {
      throw new Invalid("/body", "list-empty");
    }
    if (rows.size() > MOST_ROWS) {
      refuse("too-many-rows", Map.of("max", MOST_ROWS));
    }
    return new CsvList(shape, rows);
  }

  private static void refuseWhatIsNoText(String content) {
    if (content.startsWith("\u00FF\u00FE") || content.startsWith("\u00FE\u00FF")) {
      throw new Invalid("/body", "not-utf-8");
    }
    if (content.startsWith("PK\u0003\u0004")) {
      throw new Invalid("/body", "spreadsheet-not-csv");
    }
  }

  private static void refuse(String code, Map<String, Object> facts) {
    throw new Invalid(List.of(new FieldError("/body", code, facts)));
  }

  /** The one of the usual separators that the header has most of. */
  private static char separator(String content) {
    String header = content.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<CsvRecord> records(String content, char separator, int most) {
    try {
      return CsvReader.builder()
          .fieldSeparator(separator)
          .skipEmptyLines(true)
          // Rows of another width and stray characters cost their row, not the list.
          .allowMissingFields(true)
          .allowExtraFields(true)
          .allowExtraCharsAfterClosingQuote(true)
          .maxBufferSize(MOST_CELL_CHARACTERS)
          .ofCsvRecord(content)
          .stream()
          .limit(most)
          .toList();
    } catch (CsvParseException e) {
      throw new Invalid("/body", "csv-malformed");
    }
  }

  private static List<String> header(CsvRecord record) {
    return record.getFields().stream().map(CsvFormat::decodedHeader).toList();
  }

  private static String decodedHeader(String cell) {
    Optional<String> decoded = CellDecoder.decode(cell).text();
    return decoded.orElseThrow(() -> new Invalid("/header", "not-utf-8")).trim();
  }
}
