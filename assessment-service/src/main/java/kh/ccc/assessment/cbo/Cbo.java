package kh.ccc.assessment.cbo;

import org.jspecify.annotations.Nullable;

/**
 * A CBO as the registry published it last.
 *
 * @param area finest known NCDD code of its place
 * @param status record state at the registry, REGISTERED when it may be assessed
 * @param representative account id of who speaks for it now
 * @param synthetic made up for demonstration
 */
public record Cbo(
    String cboId,
    @Nullable String number,
    @Nullable String nameKm,
    @Nullable String nameLatin,
    String area,
    String status,
    @Nullable String representative,
    boolean synthetic) {

  public boolean isRegistered() {
    return status.equals("REGISTERED");
  }
}
