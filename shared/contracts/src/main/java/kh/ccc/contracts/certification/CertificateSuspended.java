package kh.ccc.contracts.certification;

/** The certificate is suspended; the reason is public in neutral words. */
public record CertificateSuspended(Certificate certificate, String reason) {}
