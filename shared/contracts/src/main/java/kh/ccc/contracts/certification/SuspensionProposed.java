package kh.ccc.contracts.certification;

import java.time.LocalDate;

/**
 * A complaint proposes to the committee to suspend a certificate; nothing is decided by it.
 *
 * @param area NCDD code of the CBO's place
 */
public record SuspensionProposed(
    String complaintId, String cboId, String area, String certificateId, LocalDate proposedOn) {}
