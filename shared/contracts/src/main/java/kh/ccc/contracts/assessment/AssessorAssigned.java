package kh.ccc.contracts.assessment;

/** An officer asks an assessor to take the assessment. */
public record AssessorAssigned(Assessment assessment) {}
