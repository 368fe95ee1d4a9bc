package kh.ccc.certification.certificate;

import java.util.Optional;

/** What the other services have told of those who have to do with a certificate. */
public interface Evidence {
  Optional<Evaluation> evaluation(String assessmentId);

  /** Account id of who speaks for the CBO now. */
  Optional<String> representative(String cboId);
}
