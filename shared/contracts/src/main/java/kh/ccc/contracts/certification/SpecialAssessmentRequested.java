package kh.ccc.contracts.certification;

import java.time.LocalDate;

/**
 * A complaint asks for a special assessment of a CBO.
 *
 * @param area NCDD code of the CBO's place
 */
public record SpecialAssessmentRequested(
    String complaintId, String cboId, String area, LocalDate requestedOn) {}
