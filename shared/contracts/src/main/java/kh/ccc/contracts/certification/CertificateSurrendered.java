package kh.ccc.contracts.certification;

/** The CBO gave its certificate back. */
public record CertificateSurrendered(Certificate certificate) {}
