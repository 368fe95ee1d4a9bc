package kh.ccc.registry.codelist.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kh.ccc.registry.codelist.CboType;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.CodedName;

/** Reads the code lists from the files in this product. */
public final class CodeListFiles {

  private CodeListFiles() {}

  public static CodeLists load() {
    List<CboType> types =
        read("cbo-types").stream()
            .map(record -> new CboType(name(record), record.getField("sector")))
            .toList();
    List<CodedName> sectors = read("sectors").stream().map(CodeListFiles::name).toList();
    return new CodeLists(types, sectors);
  }

  private static CodedName name(NamedCsvRecord record) {
    return new CodedName(
        record.getField("code"), record.getField("name_km"), record.getField("name_en"));
  }

  private static List<NamedCsvRecord> read(String list) {
    String resource = "/codelists/" + list + ".csv";
    try (InputStream in =
            Objects.requireNonNull(CodeListFiles.class.getResourceAsStream(resource), resource);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
