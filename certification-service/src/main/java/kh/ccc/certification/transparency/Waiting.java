package kh.ccc.certification.transparency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decisions that were heard of and have no place in the log yet. */
public interface Waiting {

  /** Those decided on that day or before, in the order of their days. */
  List<LogDay.Leaf> until(LocalDate day, int most);

  /** The day of the oldest one. */
  Optional<LocalDate> oldest();
}
