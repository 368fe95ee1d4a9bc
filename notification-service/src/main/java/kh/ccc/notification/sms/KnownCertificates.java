package kh.ccc.notification.sms;

import java.util.Optional;

/** The certificates that this service has heard of. */
public interface KnownCertificates {

  /**
   * @param key year, serial and check character without separators
   */
  Optional<KnownCertificate> find(String key);
}
