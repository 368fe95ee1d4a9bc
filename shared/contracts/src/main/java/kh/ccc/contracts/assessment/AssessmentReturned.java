package kh.ccc.contracts.assessment;

/** An officer found the self-assessment incomplete and sent it back. */
public record AssessmentReturned(Assessment assessment, String reason) {}
