package kh.ccc.certification.transparency;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One decision as the log has it: what was decided on what, and no word about people.
 *
 * @param id of the entry
 * @param subject number of the certificate, or id of the application or appeal
 * @param cboId only where the public directory tells of it, too
 * @param level of the certificate
 * @param outcome of an appeal
 * @param on day of the decision in Cambodia
 */
public record Decision(
    String id,
    Kind kind,
    String subject,
    @Nullable String cboId,
    @Nullable String level,
    @Nullable String outcome,
    LocalDate on) {

  /** What the log tells of. */
  public enum Kind {
    GRANTED,
    REFUSED,
    SUSPENDED,
    REINSTATED,
    WITHDRAWN,
    LEVEL_CHANGED,
    VOIDED,
    APPEAL_DECIDED
  }

  /** Characters that stand for themselves in JSON. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]{1,120}");

  /** The id of the entry for that public event. */
  public static String idOf(String eventId) {
    byte[] name = ("decision of event " + eventId).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** The bytes that are hashed: JSON with sorted names and without spaces (RFC 8785). */
  public String text() {
    StringBuilder json = new StringBuilder("{");
    add(json, "cboId", cboId);
    add(json, "id", id);
    add(json, "kind", kind.name());
    add(json, "level", level);
    add(json, "on", on.toString());
    add(json, "outcome", outcome);
    add(json, "subject", subject);
    return json.append('}').toString();
  }

  private static void add(StringBuilder json, String name, @Nullable String value) {
    if (value == null) {
      return;
    }
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException(name + " of a decision has other characters than a code");
    }
    json.append(json.length() == 1 ? "" : ",")
        .append('"')
        .append(name)
        .append("\":\"")
        .append(value)
        .append('"');
  }
}
