package kh.ccc.registry.reading;

import java.time.LocalDate;
import java.util.List;

/** Who looked at a record: one line for each day and role, for two years. */
public interface Readings {

  int YEARS_KEPT = 2;

  void note(String cboId, LocalDate on, String role);

  /** The newest first. */
  List<Reading> of(String cboId, int most);
}
