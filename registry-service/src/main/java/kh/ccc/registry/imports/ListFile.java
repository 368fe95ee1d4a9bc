package kh.ccc.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A list in some file format. */
public interface ListFile {

  ListShape shape();

  /** Number of rows after the header. */
  int rows();

  /** Hands over every row in order. */
  void forEach(Consumer<ListRow> reader);

  /**
   * The top of a list.
   *
   * @param columns what the headers themselves tell
   * @param rows some rows of it, to be looked at
   */
  record Beginning(List<String> header, Map<Column, String> columns, List<List<String>> rows) {}

  /** Reads the bytes of a file. */
  interface Format {
    /** Looks at the first rows; what comes after them may be missing. */
    Beginning begin(byte[] file);

    /** Reads a list whose headers tell themselves what they hold. */
    default ListFile read(byte[] file) {
      return read(file, Map.of());
    }

    /**
     * Looks through the whole file once.
     *
     * @param columns which header holds what; empty: as the headers themselves tell
     * @throws kh.ccc.platform.domain.Invalid when the file as a whole cannot be read
     */
    ListFile read(byte[] file, Map<Column, String> columns);
  }
}
