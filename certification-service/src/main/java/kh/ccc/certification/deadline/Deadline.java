package kh.ccc.certification.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be done, or on which something ends.
 *
 * @param kind code of the rules' list
 * @param subject what it is about
 * @param due last day on which it is in time
 */
public record Deadline(String kind, Subject subject, LocalDate due) {

  /**
   * What deadlines are about.
   *
   * @param type name of the aggregate's category: {@code certificate}, {@code appeal}
   * @param id of the aggregate
   * @param reference what people call it by: a certificate's number
   * @param area NCDD code of the place whose officers it concerns
   * @param account id of who is responsible; absent when whoever speaks for the CBO is
   */
  public record Subject(
      String type,
      String id,
      @Nullable String reference,
      @Nullable String cboId,
      String area,
      @Nullable String account) {}

  /** The same for the same kind, subject and day; another day is another deadline. */
  public String id() {
    String name = String.join("\n", kind, subject.type(), subject.id(), due.toString());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
