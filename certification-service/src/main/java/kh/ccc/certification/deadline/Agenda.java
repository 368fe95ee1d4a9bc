package kh.ccc.certification.deadline;

import java.util.List;

/**
 * The deadlines of a subject as they stand.
 *
 * @param version of the subject: deadlines of an older one are void
 */
public record Agenda(long version, List<Deadline> deadlines) {
  public Agenda {
    deadlines = List.copyOf(deadlines);
  }
}
