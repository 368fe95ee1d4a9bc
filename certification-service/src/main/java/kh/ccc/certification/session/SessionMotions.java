package kh.ccc.certification.session;

import java.util.List;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.Docket;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.platform.journal.CommandContext;

/** The motions on certificates that came before a session. */
public final class SessionMotions {

  private final CertificateCommands certificates;
  private final Docket docket;

  public SessionMotions(CertificateCommands certificates, Docket docket) {
    this.certificates = certificates;
    this.docket = docket;
  }

  /** All of them, whatever became of them. */
  public List<Moved> ofSession(String session) {
    return docket.ofSession(session).stream()
        .map(certificates::find)
        .flatMap(found ->
            Moved.issued(found).upkeep().motions().stream()
                .filter(motion -> motion.session().equals(session))
                .map(motion -> new Moved(Moved.issued(found), motion, found.version())))
        .toList();
  }

  /** The motion with that id; unknown when the session has none. */
  public Moved find(String session, String motionId) {
    return docket
        .ofMotion(motionId)
        .map(certificates::find)
        .map(found -> Moved.of(found, motionId))
        .filter(moved -> moved.motion().session().equals(session))
        .orElseThrow(SessionRefusals::motionUnknown);
  }

  void requireRoom(String session) {
    if (docket.ofSession(session).size() >= Docket.MOST) {
      throw SessionRefusals.motionsFull(Docket.MOST);
    }
  }

  /** Takes off what a session that is over did not decide. */
  void adjourn(String session, CommandContext context) {
    ofSession(session).stream()
        .filter(moved -> moved.motion().status() == Motion.Status.OPEN)
        .forEach(moved -> certificates.drop(moved.id(), moved.motion().motionId(), context));
  }
}
