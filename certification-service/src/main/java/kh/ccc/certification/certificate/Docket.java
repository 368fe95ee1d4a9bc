package kh.ccc.certification.certificate;

import java.util.List;
import java.util.Optional;

/** The certificates that sessions of the committee are asked to decide on. */
public interface Docket {

  /** Most motions that one session decides. */
  int MOST = 500;

  /** Those with a motion before that session, whatever became of it; at most {@link #MOST}. */
  List<CertificateId> ofSession(String session);

  /** The one that the motion is about. */
  Optional<CertificateId> ofMotion(String motionId);
}
