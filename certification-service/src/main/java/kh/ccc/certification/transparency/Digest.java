package kh.ccc.certification.transparency;

import java.time.LocalDate;

/**
 * What the log comes to at the end of a day.
 *
 * @param log id of the issuer whose log it is
 * @param size number of decisions since the log began
 * @param root of the tree of all of them
 * @param previousSize of the day before, 0 before the first
 */
public record Digest(
    String log, LocalDate date, int size, Hash root, int previousSize, Hash previousRoot) {

  /** The bytes that are signed: JSON with sorted names and without spaces (RFC 8785). */
  public String text() {
    return """
    {"date":"%s","log":"%s","previousRoot":"%s","previousSize":%d,"root":"%s","size":%d}\
    """
        .formatted(date, log, previousRoot.hex(), previousSize, root.hex(), size);
  }
}
