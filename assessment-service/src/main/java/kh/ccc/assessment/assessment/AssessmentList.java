package kh.ccc.assessment.assessment;

import java.util.List;

/** The work queue of assessments. */
@FunctionalInterface
public interface AssessmentList {

  List<AssessmentEntry> find(AssessmentQuery query);
}
