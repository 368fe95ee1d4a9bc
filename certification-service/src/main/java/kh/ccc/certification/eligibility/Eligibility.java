package kh.ccc.certification.eligibility;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the other services have told of assessments and CBOs so far. */
public interface Eligibility {

  Optional<AssessmentFacts> assessment(String assessmentId);

  Optional<CboFacts> cbo(String cboId);

  /** Those of the CBOs that are known, by id. */
  Map<String, CboFacts> cbos(Collection<String> cboIds);
}
