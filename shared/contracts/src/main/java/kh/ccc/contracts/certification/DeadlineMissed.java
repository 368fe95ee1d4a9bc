package kh.ccc.contracts.certification;

/** A deadline went by without being met. */
public record DeadlineMissed(Deadline deadline) {}
