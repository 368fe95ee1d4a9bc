package kh.ccc.contracts.certification;

/** Another level holds under the same number; the term never ends later than before. */
public record CertificateLevelChanged(
    Certificate certificate, String previousLevel, String reason, Words words) {}
