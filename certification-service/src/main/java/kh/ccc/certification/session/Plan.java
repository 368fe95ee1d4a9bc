package kh.ccc.certification.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom a session is held.
 *
 * @param area NCDD code of the places whose cases it decides; empty for the whole country
 * @param chair account id of who presides
 * @param members account ids of all who are invited, the chair among them
 */
public record Plan(
    String sessionId,
    String area,
    LocalDate day,
    @Nullable String place,
    String chair,
    List<String> members) {

  public Plan {
    members = List.copyOf(members);
  }
}
