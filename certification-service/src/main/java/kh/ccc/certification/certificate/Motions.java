package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the committee decides on a certificate: by a majority of a quorum of members who have nothing
 * to do with the case (domain.md 1.5, ISO/IEC 17065, 7.6 and 7.11). Whether the session is open and
 * who is there is the session's to know.
 */
final class Motions {

  private final Certificate.Issued certificate;
  private final LocalDate today;
  private final Function<CertificateCommand, List<CertificateEvent>> lifecycle;

  Motions(
      Certificate.Issued certificate,
      LocalDate today,
      Function<CertificateCommand, List<CertificateEvent>> lifecycle) {
    this.certificate = certificate;
    this.today = today;
    this.lifecycle = lifecycle;
  }

  List<CertificateEvent> decide(CertificateCommand.Hearing command) {
    return switch (command) {
      case CertificateCommand.Move move -> move(move);
      case CertificateCommand.CastVote vote -> vote(vote);
      case CertificateCommand.Carry carry -> carry(carry);
      case CertificateCommand.Drop drop -> drop(drop);
    };
  }

  private List<CertificateEvent> move(CertificateCommand.Move move) {
    certificate
        .upkeep()
        .openMotion()
        .ifPresent(open -> {
          throw CertificateRefusals.motionOpen(open);
        });
    // What could not be carried out today is not brought before the committee.
    var _ = lifecycle.apply(move.measure().command(reference(move.motionId()), move.evaluation()));
    return List.of(
        new CertificateEvent.MotionMoved(
            move.motionId(), move.session(), move.measure(), move.text(), move.at()));
  }

  private List<CertificateEvent> vote(CertificateCommand.CastVote vote) {
    Motion motion = open(vote.motionId());
    return motion.votes().get(vote.member()) == vote.vote()
        ? List.of()
        : List.of(
            new CertificateEvent.MotionVoted(
                motion.motionId(), vote.member(), vote.vote(), vote.at()));
  }

  private List<CertificateEvent> carry(CertificateCommand.Carry carry) {
    Motion motion = open(carry.motionId());
    Map<Motion.Vote, Integer> tally = motion.tally(carry.barred());
    int votes = tally.getOrDefault(Motion.Vote.FOR, 0);
    int cast = votes + tally.getOrDefault(Motion.Vote.AGAINST, 0);
    if (cast < carry.quorum() || 2 * votes <= cast) {
      throw CertificateRefusals.motionWithoutMajority(votes, cast, carry.quorum());
    }
    String reference = reference(motion.motionId());
    List<String> deciders =
        motion.votes().keySet().stream().filter(who -> !carry.barred().contains(who)).toList();
    List<CertificateEvent> events = new ArrayList<>();
    events.add(
        new CertificateEvent.MotionCarried(
            motion.motionId(),
            motion.session(),
            new Motion.Resolution(reference, carry.chair(), carry.at(), deciders, tally)));
    events.addAll(lifecycle.apply(motion.measure().command(reference, carry.evaluation())));
    return List.copyOf(events);
  }

  private List<CertificateEvent> drop(CertificateCommand.Drop drop) {
    return certificate
        .upkeep()
        .openMotion()
        .filter(open -> open.motionId().equals(drop.motionId()))
        .<List<CertificateEvent>>map(
            open -> List.of(new CertificateEvent.MotionDropped(open.motionId(), drop.at())))
        .orElse(List.of());
  }

  private Motion open(String id) {
    Motion motion = certificate.upkeep().motion(id).orElseThrow(CertificateRefusals::motionUnknown);
    if (motion.status() != Motion.Status.OPEN) {
      throw CertificateRefusals.motionDecided(motion);
    }
    return motion;
  }

  /** A reference that is the same again when the command is repeated: day and motion. */
  private String reference(String motionId) {
    return "RES-%s-%s".formatted(today, motionId.substring(0, 8));
  }
}
