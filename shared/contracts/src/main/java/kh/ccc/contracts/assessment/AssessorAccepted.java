package kh.ccc.contracts.assessment;

/** The assessor declared no conflict of interest and accepted. */
public record AssessorAccepted(Assessment assessment) {}
