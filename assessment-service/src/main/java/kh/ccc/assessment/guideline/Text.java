package kh.ccc.assessment.guideline;

/**
 * A text of the guideline in both languages.
 *
 * @param kmStatus where the Khmer comes from: attested, composed_from_attested_parts, or
 *     own_translation, which waits for a native speaker's review
 */
public record Text(String en, String km, String kmStatus) {}
