package kh.ccc.contracts.certification;

/** The committee granted a certificate. */
public record CertificateGranted(Certificate certificate) {}
