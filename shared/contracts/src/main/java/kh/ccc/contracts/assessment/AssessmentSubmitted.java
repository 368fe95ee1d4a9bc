package kh.ccc.contracts.assessment;

/** A CBO handed in its self-assessment. */
public record AssessmentSubmitted(Assessment assessment) {}
