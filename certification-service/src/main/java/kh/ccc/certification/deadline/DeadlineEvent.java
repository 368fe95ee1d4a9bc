package kh.ccc.certification.deadline;

import kh.ccc.platform.journal.EventTable;

/** What was told of a deadline. */
public sealed interface DeadlineEvent {

  /** The stored names of the events. */
  EventTable<DeadlineEvent> TABLE =
      new EventTable<DeadlineEvent>()
          .with("approaching.v1", Approaching.class)
          .with("missed.v1", Missed.class);

  /**
   * It comes near.
   *
   * @param warning which of the rule's warnings this is, in days before the day
   * @param daysLeft 0 on the last day
   */
  record Approaching(Deadline deadline, int warning, int daysLeft) implements DeadlineEvent {}

  /** Its day went by without its being met. */
  record Missed(Deadline deadline) implements DeadlineEvent {}
}
