package kh.ccc.certification.application;

import java.time.Instant;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the independent reviewer recommends to the committee (ISO/IEC 17065, 7.5).
 *
 * @param reviewer account id
 * @param recommendation GRANT, DEFER or REFUSE
 * @param level of a recommended grant; absent otherwise
 */
public record Review(
    String reviewer, Choice recommendation, @Nullable Level level, String report, Instant at) {

  public boolean recommendsGrant() {
    return recommendation == Choice.GRANT;
  }
}
