package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.certificate.Certificate.Status;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;

/** What may be done to a certificate on a day, and what follows from it (domain.md 1.5). */
final class Lifecycle {

  private final Certificate.Issued certificate;
  private final CertificateRules rules;
  private final LocalDate today;
  private final Status standing;

  Lifecycle(Certificate.Issued certificate, CertificateRules rules, LocalDate today) {
    this.certificate = certificate;
    this.rules = rules;
    this.today = today;
    this.standing = Standing.on(certificate, today, rules);
  }

  /** Nothing but a grant makes a certificate. */
  static List<CertificateEvent> begin(CertificateCommand command) {
    if (command instanceof CertificateCommand.Certify certify) {
      return List.of(new CertificateEvent.Granted(certify.number().text(), certify.grant()));
    }
    throw CertificateRefusals.unknown();
  }

  List<CertificateEvent> decide(CertificateCommand command) {
    return switch (command) {
      // The same grant may arrive again after a crash; it has been carried out then.
      case CertificateCommand.Certify certify -> List.of();
      case CertificateCommand.Suspend suspend -> suspend(suspend);
      case CertificateCommand.Reinstate reinstate -> reinstate(reinstate);
      case CertificateCommand.Restore restore -> restore(restore);
      case CertificateCommand.Withdraw withdraw -> withdraw(withdraw);
      case CertificateCommand.Annul annul -> annul(annul);
      case CertificateCommand.ChangeLevel change -> changeLevel(change);
      case CertificateCommand.ReportSurveillance report ->
          new Surveillance(certificate, rules, today).report(standing, report);
      case CertificateCommand.ReviewSurveillance review ->
          new Surveillance(certificate, rules, today).review(standing, review);
      case CertificateCommand.Surrender surrender -> surrender(surrender);
      case CertificateCommand.Hearing hearing ->
          new Motions(certificate, today, this::decide).decide(hearing);
      case CertificateCommand.Course course -> new Course(certificate, rules, today).follow(course);
    };
  }

  private List<CertificateEvent> suspend(CertificateCommand.Suspend suspend) {
    return switch (certificate) {
      case Certificate.Suspended suspended when standing == Status.SUSPENDED ->
          throw CertificateRefusals.suspendedAlready(suspended.suspension());
      case Certificate.Active active when standing == Status.ACTIVE -> {
        Invalid.throwIfAny(errors(suspend));
        String resolution = suspend.resolution() == null ? order() : suspend.resolution();
        yield List.of(
            new CertificateEvent.Suspended(
                new Suspension(suspend.reason(), today, suspend.until(), resolution)));
      }
      case Certificate.Issued other -> throw overOrEnded();
    };
  }

  private List<FieldError> errors(CertificateCommand.Suspend suspend) {
    List<FieldError> errors = new ArrayList<>();
    if (!CertificateRules.isListed(suspend.reason(), rules.suspensionReasons())) {
      errors.add(new FieldError("/reason", "unknown-code"));
    }
    LocalDate latest = today.plus(rules.longestSuspension());
    if (!suspend.until().isAfter(today) || suspend.until().isAfter(latest)) {
      errors.add(
          new FieldError(
              "/until", "out-of-range", Map.of("min", today.plusDays(1), "max", latest)));
    }
    if (suspend.resolution() == null && !rules.chairMayActAlone(suspend.reason())) {
      errors.add(new FieldError("/reason", "committee-decides"));
    }
    return errors;
  }

  /** What a suspension by the chair alone is referred to by. */
  private String order() {
    return "ORDER-%s-%s".formatted(today, certificate.grant().certificateId().substring(0, 8));
  }

  private List<CertificateEvent> reinstate(CertificateCommand.Reinstate reinstate) {
    return switch (certificate) {
      case Certificate.Suspended suspended when standing == Status.SUSPENDED -> {
        if (suspended.suspension().until().isBefore(today)) {
          throw CertificateRefusals.notCuredInTime(suspended.suspension());
        }
        yield backInForce(
            suspended, new CertificateEvent.Reinstated(today, reinstate.resolution()));
      }
      case Certificate.Active active when standing == Status.ACTIVE ->
          throw CertificateRefusals.notSuspended();
      case Certificate.Issued other -> throw overOrEnded();
    };
  }

  private List<CertificateEvent> restore(CertificateCommand.Restore restore) {
    boolean takenBack = standing == Status.SUSPENDED || standing == Status.WITHDRAWN;
    if (!takenBack) {
      throw CertificateRefusals.notRestorable(standing);
    }
    if (certificate.grant().term().isOver(today)) {
      throw CertificateRefusals.expired(certificate.grant().term());
    }
    CertificateEvent restored =
        new CertificateEvent.Restored(today, restore.appeal(), restore.resolution());
    return certificate instanceof Certificate.Suspended suspended
        ? backInForce(suspended, restored)
        : List.of(restored);
  }

  /** A check whose day came during the suspension is overdue when the certificate is back. */
  private List<CertificateEvent> backInForce(
      Certificate.Suspended suspended, CertificateEvent event) {
    LocalDate since = suspended.suspension().since();
    return Surveillance.outstanding(suspended, rules).stream()
        .filter(due -> due.isBefore(today) && !due.isBefore(since))
        .findFirst()
        .<List<CertificateEvent>>map(due ->
            List.of(
                event,
                new CertificateEvent.SuspensionProposed(
                    new Upkeep.Proposal(rules.reasonWhenOverdue(), due, today))))
        .orElse(List.of(event));
  }

  private List<CertificateEvent> withdraw(CertificateCommand.Withdraw withdraw) {
    requireCurrent();
    requireListed(withdraw.reason(), rules.withdrawalReasons());
    return List.of(new CertificateEvent.Withdrawn(today, withdraw.reason(), withdraw.resolution()));
  }

  /** What was issued in error is so for ever: also after it has ended in another way. */
  private List<CertificateEvent> annul(CertificateCommand.Annul annul) {
    if (standing == Status.VOIDED) {
      throw CertificateRefusals.ended(Status.VOIDED);
    }
    requireListed(annul.reason(), rules.voidReasons());
    return List.of(new CertificateEvent.Voided(today, annul.reason(), annul.resolution()));
  }

  private List<CertificateEvent> surrender(CertificateCommand.Surrender surrender) {
    requireCurrent();
    return List.of(new CertificateEvent.Surrendered(today, surrender.by()));
  }

  private List<CertificateEvent> changeLevel(CertificateCommand.ChangeLevel change) {
    if (standing != Status.ACTIVE) {
      throw standing == Status.SUSPENDED
          ? CertificateRefusals.suspended(certificate)
          : overOrEnded();
    }
    Grant grant = certificate.grant();
    if (grant.level() == change.level()) {
      throw CertificateRefusals.sameLevel(change.level());
    }
    requireListed(change.reason(), rules.levelChangeReasons());
    boolean raised = change.level().reaches(grant.level());
    @Nullable Evaluation evaluation = change.evaluation();
    if (raised && (evaluation == null || !evaluation.supports(grant.cboId(), change.level()))) {
      throw CertificateRefusals.levelNotSupported(change.level());
    }
    LocalDate ofNewLevel = rules.term(change.level(), today).validUntil();
    LocalDate until = ofNewLevel.isBefore(grant.validUntil()) ? ofNewLevel : grant.validUntil();
    return List.of(
        new CertificateEvent.LevelChanged(
            today,
            change.level(),
            until,
            change.reason(),
            change.resolution(),
            evaluation == null ? null : evaluation.assessmentId()));
  }

  private void requireCurrent() {
    if (!Standing.isCurrent(certificate, today, rules)) {
      throw overOrEnded();
    }
  }

  private static void requireListed(String reason, List<Reason> listed) {
    if (!CertificateRules.isListed(reason, listed)) {
      throw new Invalid(List.of(new FieldError("/reason", "unknown-code")));
    }
  }

  private RuntimeException overOrEnded() {
    return switch (standing) {
      case WITHDRAWN, SURRENDERED, VOIDED -> CertificateRefusals.ended(standing);
      case ACTIVE, SUSPENDED, GRACE, EXPIRED ->
          CertificateRefusals.expired(certificate.grant().term());
    };
  }
}
