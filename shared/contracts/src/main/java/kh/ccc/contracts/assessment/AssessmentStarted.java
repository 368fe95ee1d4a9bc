package kh.ccc.contracts.assessment;

/** A CBO began its self-assessment. */
public record AssessmentStarted(Assessment assessment) {}
