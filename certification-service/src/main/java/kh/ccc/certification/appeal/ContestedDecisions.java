package kh.ccc.certification.appeal;

import org.jspecify.annotations.Nullable;

/** Where the decisions are found that can be appealed against. */
public interface ContestedDecisions {

  /**
   * The decision as it stands; refused when it is none of that kind.
   *
   * @param indicator of a finding
   */
  Contested find(Against against, String subjectId, @Nullable String indicator);
}
