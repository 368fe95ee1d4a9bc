package kh.ccc.registry.place;

import org.jspecify.annotations.Nullable;

/** The four levels of the administrative structure. */
public enum PlaceLevel {
  PROVINCE(2),
  DISTRICT(4),
  COMMUNE(6),
  VILLAGE(8);

  private final int digits;

  PlaceLevel(int digits) {
    this.digits = digits;
  }

  /** Length of a code of this level. */
  public int digits() {
    return digits;
  }

  /** The code of the place at this level; null when the code names a coarser one. */
  public @Nullable String codeIn(String code) {
    return code.length() < digits ? null : code.substring(0, digits);
  }

  static PlaceLevel ofCode(String code) {
    return values()[code.length() / 2 - 1];
  }
}
