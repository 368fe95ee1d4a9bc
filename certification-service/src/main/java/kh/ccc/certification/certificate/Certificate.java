package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Ending.How;

/**
 * A certificate of good practices: a fact that the committee made, with all that may become of it
 * (domain.md 1.5).
 */
public sealed interface Certificate {

  /** Before the grant. */
  record NotGranted() implements Certificate {}

  /** One that was granted, whatever became of it. */
  sealed interface Issued extends Certificate {
    String number();

    Grant grant();

    Upkeep upkeep();

    /** The status as far as it was recorded; {@link Standing} says what it is on a day. */
    Status status();
  }

  /** The states by the names that the public knows. */
  enum Status {
    ACTIVE,
    SUSPENDED,
    /** The term is over, a renewal may still be granted. */
    GRACE,
    WITHDRAWN,
    EXPIRED,
    SURRENDERED,
    VOIDED
  }

  /** It can be relied upon during its term. */
  record Active(String number, Grant grant, Upkeep upkeep) implements Issued {
    @Override
    public Status status() {
      return upkeep.graceUntil() == null ? Status.ACTIVE : Status.GRACE;
    }
  }

  /** It cannot be relied upon for now. */
  record Suspended(String number, Grant grant, Upkeep upkeep, Suspension suspension)
      implements Issued {
    @Override
    public Status status() {
      return Status.SUSPENDED;
    }
  }

  /** It cannot be relied upon any more. */
  record Ended(String number, Grant grant, Upkeep upkeep, Ending ending) implements Issued {
    @Override
    public Status status() {
      return switch (ending.how()) {
        case WITHDRAWN -> Status.WITHDRAWN;
        case EXPIRED -> Status.EXPIRED;
        case SURRENDERED -> Status.SURRENDERED;
        case VOIDED -> Status.VOIDED;
      };
    }
  }

  /**
   * What follows from the command.
   *
   * @param today day in Cambodia
   */
  static List<CertificateEvent> decide(
      Certificate state, CertificateCommand command, CertificateRules rules, LocalDate today) {
    return switch (state) {
      case NotGranted none -> Lifecycle.begin(command);
      case Issued issued -> new Lifecycle(issued, rules, today).decide(command);
    };
  }

  static Certificate apply(Certificate state, CertificateEvent event) {
    return switch (state) {
      case NotGranted none -> granted(event);
      case Issued issued -> apply(issued, event);
    };
  }

  private static Certificate granted(CertificateEvent event) {
    if (event instanceof CertificateEvent.Granted granted) {
      return new Active(granted.number(), granted.grant(), Upkeep.NONE);
    }
    throw new IllegalStateException("the first event is not a grant");
  }

  private static Issued apply(Issued issued, CertificateEvent event) {
    Upkeep upkeep = issued.upkeep();
    return switch (event) {
      case CertificateEvent.Granted granted ->
          throw new IllegalStateException("granted a second time");
      case CertificateEvent.Suspended suspended ->
          new Suspended(
              issued.number(), issued.grant(), upkeep.proposed(null), suspended.suspension());
      case CertificateEvent.Reinstated reinstated -> active(issued, issued.grant(), upkeep);
      case CertificateEvent.Restored restored -> active(issued, issued.grant(), upkeep);
      case CertificateEvent.LevelChanged changed -> with(issued, issued.grant().changed(changed));
      case CertificateEvent.SurveillanceReported reported ->
          with(issued, upkeep.reported(reported.report()));
      case CertificateEvent.SurveillanceReturned returned -> with(issued, upkeep.returned());
      case CertificateEvent.SurveillancePassed passed -> with(issued, upkeep.passed(passed.due()));
      case CertificateEvent.SuspensionProposed proposed ->
          with(issued, upkeep.proposed(proposed.proposal()));
      case CertificateEvent.MotionMoved moved -> with(issued, upkeep.with(Motion.moved(moved)));
      case CertificateEvent.MotionVoted voted ->
          with(
              issued,
              upkeep.with(moved(upkeep, voted.motionId()).voted(voted.member(), voted.vote())));
      case CertificateEvent.MotionCarried carried ->
          with(
              issued, upkeep.with(moved(upkeep, carried.motionId()).carried(carried.resolution())));
      case CertificateEvent.MotionDropped dropped ->
          with(issued, upkeep.with(moved(upkeep, dropped.motionId()).dropped()));
      case CertificateEvent.Renewed renewed -> with(issued, upkeep.renewed(renewed.successor()));
      case CertificateEvent.GraceBegan began -> with(issued, upkeep.inGrace(began.until()));
      case CertificateEvent.Expired expired ->
          ended(issued, new Ending(How.EXPIRED, expired.on(), null, null));
      case CertificateEvent.Withdrawn e ->
          ended(issued, new Ending(How.WITHDRAWN, e.on(), e.reason(), e.resolution()));
      case CertificateEvent.Surrendered surrendered ->
          ended(issued, new Ending(How.SURRENDERED, surrendered.on(), null, null));
      case CertificateEvent.Voided e ->
          ended(issued, new Ending(How.VOIDED, e.on(), e.reason(), e.resolution()));
    };
  }

  private static Motion moved(Upkeep upkeep, String motionId) {
    return upkeep
        .motion(motionId)
        .orElseThrow(() -> new IllegalStateException("no motion " + motionId));
  }

  private static Issued active(Issued issued, Grant grant, Upkeep upkeep) {
    return new Active(issued.number(), grant, upkeep);
  }

  private static Issued ended(Issued issued, Ending ending) {
    return new Ended(issued.number(), issued.grant(), issued.upkeep(), ending);
  }

  private static Issued with(Issued issued, Grant grant) {
    return switch (issued) {
      case Active active -> new Active(active.number(), grant, active.upkeep());
      case Suspended suspended ->
          new Suspended(suspended.number(), grant, suspended.upkeep(), suspended.suspension());
      case Ended ended -> new Ended(ended.number(), grant, ended.upkeep(), ended.ending());
    };
  }

  private static Issued with(Issued issued, Upkeep upkeep) {
    return switch (issued) {
      case Active active -> new Active(active.number(), active.grant(), upkeep);
      case Suspended suspended ->
          new Suspended(suspended.number(), suspended.grant(), upkeep, suspended.suspension());
      case Ended ended -> new Ended(ended.number(), ended.grant(), upkeep, ended.ending());
    };
  }
}
