package kh.ccc.contracts.certification;

/** A CBO applied for a certificate on the strength of a recommended assessment. */
public record ApplicationSubmitted(Application application) {}
