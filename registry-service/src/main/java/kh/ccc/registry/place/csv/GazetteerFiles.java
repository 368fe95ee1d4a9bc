package kh.ccc.registry.place.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.Place;
import org.jspecify.annotations.Nullable;

/** Reads the gazetteer from the files in this product. */
public final class GazetteerFiles {

  private static final String FOLDER = "/gazetteer/";
  private static final List<String> LEVELS =
      List.of("provinces", "districts", "communes", "villages");

  private GazetteerFiles() {}

  public static Gazetteer load() {
    List<Place> places = new ArrayList<>();
    LEVELS.forEach(level -> read(level, record -> places.add(place(record))));
    Map<String, List<String>> aliases = new HashMap<>();
    read(
        "province_aliases",
        record ->
            aliases
                .computeIfAbsent(record.getField("code"), code -> new ArrayList<>())
                .add(record.getField("alias")));
    return new Gazetteer(version(), places, aliases);
  }

  private static Place place(NamedCsvRecord record) {
    return new Place(
        record.getField("code"),
        record.getField("name_km"),
        orNull(record.getField("name_latin")),
        orNull(record.getField("name_en")),
        record.getField("type"),
        record.findField("iso3166_2").orElse(null));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static void read(String name, Consumer<NamedCsvRecord> action) {
    try (InputStream in = open(name + ".csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(action);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), "version of the gazetteer");
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(GazetteerFiles.class.getResourceAsStream(FOLDER + name), name);
  }
}
