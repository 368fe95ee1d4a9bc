package kh.ccc.registry.cbo;

import java.util.List;
import java.util.Map;

/**
 * Gives numbers without doubles or gaps. An organization that was given one gets the same again,
 * whatever died in between.
 */
public interface CboNumbers {

  /** Who needs a number, and for which province. */
  record Applicant(String cboId, String province) {}

  /** Numbers by organization, given in the order of the list. */
  Map<String, String> allocate(List<Applicant> applicants);

  default String allocate(String cboId, String province) {
    return allocate(List.of(new Applicant(cboId, province))).getOrDefault(cboId, "");
  }
}
