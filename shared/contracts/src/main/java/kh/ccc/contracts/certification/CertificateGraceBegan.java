package kh.ccc.contracts.certification;

/** The term is over; a renewal can still be granted until {@code graceUntil}. */
public record CertificateGraceBegan(Certificate certificate) {}
