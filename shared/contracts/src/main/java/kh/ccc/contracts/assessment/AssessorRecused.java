package kh.ccc.contracts.assessment;

/** The asked assessor declared a conflict of interest and stepped back. */
public record AssessorRecused(Assessment assessment) {}
