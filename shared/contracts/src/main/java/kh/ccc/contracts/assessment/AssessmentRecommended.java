package kh.ccc.contracts.assessment;

/** The assessor's findings are complete and recommend a level or a refusal. */
public record AssessmentRecommended(Assessment assessment) {}
