package kh.ccc.contracts.assessment;

/** The assessment ended without a recommendation. */
public record AssessmentAbandoned(Assessment assessment) {}
