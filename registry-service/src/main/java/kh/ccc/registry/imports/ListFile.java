package kh.ccc.registry.imports;

import java.util.function.Consumer;

/** A list in some file format. */
public interface ListFile {

  ListShape shape();

  /** Number of rows after the header. */
  int rows();

  /** Hands over every row in order. */
  void forEach(Consumer<ListRow> reader);

  /** Reads the bytes of a file. */
  @FunctionalInterface
  interface Format {
    /**
     * Looks through the whole file once.
     *
     * @throws kh.ccc.platform.domain.Invalid when the file as a whole cannot be read
     */
    ListFile read(byte[] file);
  }
}
