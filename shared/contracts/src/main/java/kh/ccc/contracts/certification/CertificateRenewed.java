package kh.ccc.contracts.certification;

/** Another certificate follows when this one ends: its {@code successor}. */
public record CertificateRenewed(Certificate certificate) {}
