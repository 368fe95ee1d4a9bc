package kh.ccc.certification.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What is known here of a CBO.
 *
 * @param area NCDD code of its place
 * @param status record state of domain.md 1.2
 * @param synthetic made up for demonstration
 * @param representative account id of who speaks for it
 */
public record CboFacts(
    String cboId,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String area,
    String status,
    boolean synthetic,
    @Nullable String representative) {

  public boolean isRegistered() {
    return status.equals("REGISTERED");
  }
}
