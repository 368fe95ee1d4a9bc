package kh.ccc.contracts.certification;

import org.jspecify.annotations.Nullable;

/**
 * The certificate is suspended.
 *
 * @param reason code of the rules' list
 * @param words the reason in neutral words; absent in messages of older versions
 */
public record CertificateSuspended(Certificate certificate, String reason, @Nullable Words words) {}
