package kh.ccc.certification.appeal;

import java.time.LocalDate;
import java.util.Optional;

/** When the CBO was told what an assessment found. */
public interface Findings {

  Optional<LocalDate> toldOn(String assessmentId);
}
