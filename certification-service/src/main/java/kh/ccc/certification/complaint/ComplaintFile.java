package kh.ccc.certification.complaint;

import java.time.LocalDate;

/**
 * What is recorded of a complaint when it comes. The words themselves are kept in confidence.
 *
 * @param complainant account id, or {@code anonymous}
 * @param codeHash hash of the retrieval code that only the complainant has
 * @param wordsId id of the words
 * @param urgent the complainant says that somebody is in danger
 * @param acknowledgeBy last day for the acknowledgement
 */
public record ComplaintFile(
    String complaintId,
    About about,
    String complainant,
    String codeHash,
    String wordsId,
    boolean urgent,
    LocalDate receivedOn,
    LocalDate acknowledgeBy) {}
