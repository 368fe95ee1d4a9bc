package kh.ccc.certification.deadline;

import java.util.Optional;
import kh.ccc.platform.journal.CommandContext;

/** The feature that deadlines of one type of subject come from. */
public interface DeadlineOwner {

  /** The type of subject that it speaks for. */
  String type();

  /** The deadlines of that subject now, from its history; empty when there is no such subject. */
  Optional<Agenda> agenda(String subjectId);

  /**
   * Does what is to be done when a deadline passes; may be called again, and must then change
   * nothing.
   */
  void passed(Deadline deadline, CommandContext context);
}
