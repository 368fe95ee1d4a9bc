package kh.ccc.registry.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What the compilers of the real list worked out for its rows; not verified on the ground. */
final class ExpectedPlaces {

  private ExpectedPlaces() {}

  /** The finest code that they found, by record id. */
  static Map<String, String> communes(byte[] list) {
    return column(
        list,
        row -> {
          String commune = row.getField("commune_code");
          return commune.isEmpty() ? row.getField("province_code") : commune;
        });
  }

  static Map<String, String> dates(byte[] list) {
    return column(list, row -> row.getField("date_iso"));
  }

  private static Map<String, String> column(byte[] list, Function<NamedCsvRecord, String> value) {
    Map<String, String> values = new HashMap<>();
    CsvReader.builder()
        .ofNamedCsvRecord(new String(list, StandardCharsets.UTF_8))
        .forEach(row -> values.put(row.getField("record_id"), value.apply(row)));
    return values;
  }
}
