package kh.ccc.certification.deadline.web;

import java.time.LocalDate;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of the queue.
 *
 * @param subject what it is about: certificate, appeal, complaint
 * @param reference what people call the subject by: a certificate's number
 * @param due last day on which it is in time
 * @param missed true when that day went by and it is still not met
 * @param account account id of who is responsible; absent when whoever speaks for the CBO is
 */
public record DeadlineView(
    String deadlineId,
    String kind,
    DeadlineWords words,
    String subject,
    String subjectId,
    @Nullable String reference,
    @Nullable String cboId,
    String area,
    LocalDate due,
    boolean missed,
    @Nullable String account) {

  /** The same in Khmer and in English. */
  public record DeadlineWords(String km, String en) {}

  public static DeadlineView of(Deadlines.Listed listed, DeadlineRules rules) {
    Deadline deadline = listed.deadline();
    DeadlineRules.Kind rule = rules.of(deadline.kind());
    Deadline.Subject subject = deadline.subject();
    return new DeadlineView(
        deadline.id(),
        deadline.kind(),
        new DeadlineWords(rule.km(), rule.en()),
        subject.type(),
        subject.id(),
        subject.reference(),
        subject.cboId(),
        subject.area(),
        deadline.due(),
        listed.missed(),
        subject.account());
  }
}
