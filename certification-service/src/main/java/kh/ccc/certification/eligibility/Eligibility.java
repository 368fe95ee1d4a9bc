package kh.ccc.certification.eligibility;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the other services have told of assessments and CBOs so far. */
public interface Eligibility {

  Optional<AssessmentFacts> assessment(String assessmentId);

  /** The assessments of a CBO that are known. */
  List<AssessmentFacts> assessmentsOf(String cboId);

  /**
   * Account ids of who advised a CBO for assessments that began since then.
   *
   * @param since the beginning of the time that counts
   */
  List<String> advisersSince(String cboId, Instant since);

  Optional<CboFacts> cbo(String cboId);

  /** Ids of the CBOs that an account speaks for, a hundred at most. */
  List<String> representedBy(String account);

  /** Those of the CBOs that are known, by id. */
  Map<String, CboFacts> cbos(Collection<String> cboIds);
}
