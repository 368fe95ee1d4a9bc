package kh.ccc.certification.certificate;

import java.util.List;
import java.util.Optional;

/** Where certificates are found other than by their id. */
public interface Certificates {

  Optional<CertificateId> withNumber(CertificateNumber number);

  /** The certificates of a CBO, newest first. */
  List<CertificateId> ofCbo(String cboId);
}
