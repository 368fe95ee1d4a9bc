package kh.ccc.registry.imports;

/** Where an import stands. */
public enum ImportStatus {
  /** The trial run goes on; nothing is recorded by it. */
  CHECKING,
  /** The trial run is through. */
  CHECKED,
  /** Rows are being recorded. */
  IMPORTING,
  DONE,
  /** A row met a fault of ours; the log has it. */
  FAILED;

  public boolean isRunning() {
    return this == CHECKING || this == IMPORTING;
  }
}
