package kh.ccc.contracts.certification;

/** The certificate had been issued in error; its number is never given again. */
public record CertificateVoided(Certificate certificate, String reason, Words words) {}
