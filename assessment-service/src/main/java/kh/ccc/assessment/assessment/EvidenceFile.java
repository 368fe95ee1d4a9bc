package kh.ccc.assessment.assessment;

import java.time.Instant;

/**
 * A file that the CBO shows for an indicator. These are the facts; the bytes are elsewhere and can
 * be removed.
 *
 * @param name as the CBO calls it, at most 100 characters
 * @param bytes size of what is kept
 * @param sha256 fingerprint of what is kept
 * @param by account id of who added it
 */
public record EvidenceFile(
    String evidenceId,
    String indicator,
    String name,
    String mediaType,
    int bytes,
    String sha256,
    String by,
    Instant at) {}
