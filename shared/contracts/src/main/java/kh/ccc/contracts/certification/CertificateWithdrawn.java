package kh.ccc.contracts.certification;

/** The certificate was taken back for good, or was not cured in time. */
public record CertificateWithdrawn(Certificate certificate, String reason, Words words) {}
