package kh.ccc.certification.session;

import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.certification.application.Sitting;
import kh.ccc.certification.application.Sittings;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Measure;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.certification.certificate.Parts;
import kh.ccc.platform.journal.CommandContext;

/**
 * What the committee decides on certificates in its sessions: to suspend, reinstate, withdraw or
 * annul one, or to change its level. The motion, its votes and what follows stand in the
 * certificate's own history, so that a decision and its effect are one commit.
 */
public final class MotionCommands {

  private final CertificateCommands certificates;
  private final SessionMotions motions;
  private final Parts parts;
  private final Sittings sittings;
  private final int quorum;

  /**
   * @param quorum fewest votes for or against a motion
   */
  public MotionCommands(
      CertificateCommands certificates,
      SessionMotions motions,
      Parts parts,
      Sittings sittings,
      int quorum) {
    this.certificates = certificates;
    this.motions = motions;
    this.parts = parts;
    this.sittings = sittings;
    this.quorum = quorum;
  }

  /**
   * Brings a measure before a session that is planned or open.
   *
   * @param area of the session
   */
  public Moved move(
      String session,
      String area,
      CertificateId id,
      Measure measure,
      String text,
      CommandContext context) {
    if (sittings.sitting(session).phase() == Sitting.Phase.OVER) {
      throw SessionRefusals.over();
    }
    if (!Moved.issued(certificates.find(id)).grant().area().startsWith(area)) {
      throw SessionRefusals.certificateOutsideOfTheArea(area);
    }
    motions.requireRoom(session);
    dropLeftOver(id, context);
    String motionId = context.newId("motion");
    return Moved.of(certificates.move(id, motionId, session, measure, text, context), motionId);
  }

  /** One that came in while its session was being closed would stand in the way for ever. */
  private void dropLeftOver(CertificateId id, CommandContext context) {
    Moved.issued(certificates.find(id))
        .upkeep()
        .openMotion()
        .filter(open -> sittings.sitting(open.session()).phase() == Sitting.Phase.OVER)
        .ifPresent(open ->
            certificates.drop(
                id,
                open.motionId(),
                new CommandContext(
                    "system:session", "adjourned-" + open.motionId(), context.at())));
  }

  public Moved vote(String session, String motionId, Motion.Vote vote, CommandContext context) {
    Sitting sitting = open(session);
    Moved moved = motions.find(session, motionId);
    if (!sitting.present().contains(context.actor())) {
      throw SessionRefusals.notPresent();
    }
    partsIn(moved).requireNone(context.actor());
    return Moved.of(certificates.vote(moved.id(), motionId, vote, context), motionId);
  }

  /** The chair records that the motion is carried; with that it is carried out. */
  public Moved carry(String session, String motionId, long version, CommandContext context) {
    Sitting sitting = open(session);
    Moved moved = motions.find(session, motionId);
    if (!sitting.chair().equals(context.actor())) {
      throw SessionRefusals.notInTheChair();
    }
    Parts.Lookup involved = partsIn(moved);
    involved.requireNone(context.actor());
    Set<String> barred =
        moved.motion().votes().keySet().stream()
            .filter(member -> involved.of(member).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    return Moved.of(
        certificates.carry(moved.id(), moved.motion(), barred, quorum, version, context), motionId);
  }

  /** Takes a motion off that was not decided. */
  public Moved drop(String session, String motionId, CommandContext context) {
    Moved moved = motions.find(session, motionId);
    return Moved.of(certificates.drop(moved.id(), motionId, context), motionId);
  }

  /** Who may not decide on this, and why. */
  public Parts.Lookup partsIn(Moved moved) {
    return parts
        .in(moved.certificate().grant())
        .or(certificates.partsIn(moved.certificate(), moved.motion().measure()));
  }

  private Sitting open(String session) {
    Sitting sitting = sittings.sitting(session);
    if (sitting.phase() != Sitting.Phase.OPEN) {
      throw SessionRefusals.notOpen();
    }
    return sitting;
  }
}
