package kh.ccc.registry.imports;

/** What became of a row. */
public enum Outcome {
  /** Taken, or in a trial run: would be taken. */
  ACCEPTED,
  /** An earlier import took the same row. */
  UNCHANGED,
  /** Looks like an organization that is there already. */
  DUPLICATE,
  /** Cannot be taken. */
  REJECTED
}
