package kh.ccc.certification.certificate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id of a certificate. It follows from the application that was granted, so that one
 * application can never lead to two certificates.
 */
public record CertificateId(String value) {

  /** The id of the certificate that this application leads to when it is granted. */
  public static CertificateId forApplication(String applicationId) {
    byte[] name = ("certificate of application " + applicationId).getBytes(StandardCharsets.UTF_8);
    return new CertificateId(UUID.nameUUIDFromBytes(name).toString());
  }
}
