package kh.ccc.certification.print.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A list of places as a file, searched as it is: 14,578 villages fit into less than a megabyte. */
final class GazetteerList {

  private final byte[] file;

  private GazetteerList(byte[] file) {
    this.file = file;
  }

  static GazetteerList read(String name) {
    String resource = "/gazetteer/" + name + ".csv";
    try (InputStream in =
        Objects.requireNonNull(GazetteerList.class.getResourceAsStream(resource), resource)) {
      return new GazetteerList(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The fields of the line that begins with that code. */
  Optional<List<String>> line(String code) {
    byte[] start = ("\n" + code + ",").getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + start.length <= file.length; at++) {
      if (file[at] == '\n' && startsAt(at, start)) {
        return Optional.of(fields(text(at + 1)));
      }
    }
    return Optional.empty();
  }

  private boolean startsAt(int at, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (file[at + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private String text(int from) {
    int to = from;
    while (to < file.length && file[to] != '\n') {
      to++;
    }
    return new String(file, from, to - from, StandardCharsets.UTF_8).strip();
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
