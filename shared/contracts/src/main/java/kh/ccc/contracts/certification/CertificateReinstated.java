package kh.ccc.contracts.certification;

/** A suspension ended and the certificate is good again. */
public record CertificateReinstated(Certificate certificate) {}
