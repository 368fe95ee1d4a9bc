package kh.ccc.certification.certificate;

/**
 * A reason in neutral words that anyone may read.
 *
 * @param code stable name
 */
public record Reason(String code, String km, String en) {}
