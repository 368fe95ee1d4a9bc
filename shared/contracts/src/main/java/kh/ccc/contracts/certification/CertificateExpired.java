package kh.ccc.contracts.certification;

/** Term and grace are over, or the successor holds. */
public record CertificateExpired(Certificate certificate) {}
