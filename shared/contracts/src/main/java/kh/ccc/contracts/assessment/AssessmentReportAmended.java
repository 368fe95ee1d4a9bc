package kh.ccc.contracts.assessment;

/**
 * The report of an assessment has a new version, as an appeal wanted it. Earlier versions stay.
 *
 * @param appealId the appeal
 * @param version 2 for the first amendment
 */
public record AssessmentReportAmended(Assessment assessment, String appealId, int version) {}
