package kh.ccc.certification.credential;

import java.util.Locale;

/** What a status list tells of (W3C Bitstring Status List 1.0). */
public enum StatusPurpose {
  /** The credential is worth nothing any more. */
  REVOCATION(-1),
  /** It cannot be relied upon for now. */
  SUSPENSION(0);

  private final int offset;

  StatusPurpose(int offset) {
    this.offset = offset;
  }

  /** Numbers of lists run 1, 2 for the first block, 3, 4 for the second. */
  int list(int block) {
    return 2 * block + offset;
  }

  static StatusPurpose ofList(int list) {
    return list % 2 == 1 ? REVOCATION : SUSPENSION;
  }

  static int blockOfList(int list) {
    return (list + 1) / 2;
  }

  /** The name in credentials. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
