package kh.ccc.certification.certificate;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which certificate stands for a CBO: one at a time, whoever asks at the same moment. */
public interface Holders {

  /** A certificate in the CBO's one place, and since when. */
  record Place(CertificateId certificate, Instant since) {}

  Optional<Place> of(String cboId);

  /**
   * Takes the place over.
   *
   * @param from the certificate that has it now, null when there is none
   * @return false when somebody else was first
   */
  boolean take(String cboId, @Nullable CertificateId from, CertificateId to, Instant at);
}
