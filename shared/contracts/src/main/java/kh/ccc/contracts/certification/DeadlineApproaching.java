package kh.ccc.contracts.certification;

/** A deadline comes near; {@code daysLeft} is 0 on its last day. */
public record DeadlineApproaching(Deadline deadline, int daysLeft) {}
