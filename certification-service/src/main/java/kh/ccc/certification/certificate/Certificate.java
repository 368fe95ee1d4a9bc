package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;

/** A certificate of good practices: a fact that the committee made and may suspend. */
public sealed interface Certificate {

  /** Before the grant. */
  record NotGranted() implements Certificate {}

  /** One that was granted, whatever became of it. */
  sealed interface Issued extends Certificate {
    String number();

    Grant grant();

    Status status();
  }

  /** The states by the names that the public knows. */
  enum Status {
    ACTIVE,
    SUSPENDED
  }

  /** It can be relied upon during its term. */
  record Active(String number, Grant grant) implements Issued {
    @Override
    public Status status() {
      return Status.ACTIVE;
    }
  }

  /** It cannot be relied upon for now. */
  record Suspended(String number, Grant grant, Suspension suspension) implements Issued {
    @Override
    public Status status() {
      return Status.SUSPENDED;
    }
  }

  /**
   * What follows from the command.
   *
   * @param today day in Cambodia
   */
  static List<CertificateEvent> decide(
      Certificate state, CertificateCommand command, CertificateRules rules, LocalDate today) {
    return switch (command) {
      case CertificateCommand.Certify certify -> certify(state, certify);
      case CertificateCommand.Suspend suspend ->
          suspend(inForce(state, today), suspend, rules, today);
      case CertificateCommand.Reinstate reinstate ->
          reinstate(inForce(state, today), reinstate, today);
    };
  }

  static Certificate apply(Certificate state, CertificateEvent event) {
    return switch (event) {
      case CertificateEvent.Granted granted -> new Active(granted.number(), granted.grant());
      case CertificateEvent.Suspended suspended -> {
        Issued issued = issued(state);
        yield new Suspended(issued.number(), issued.grant(), suspended.suspension());
      }
      case CertificateEvent.Reinstated reinstated -> {
        Issued issued = issued(state);
        yield new Active(issued.number(), issued.grant());
      }
    };
  }

  /** The same grant may arrive again after a crash; it has been carried out then. */
  private static List<CertificateEvent> certify(
      Certificate state, CertificateCommand.Certify certify) {
    return switch (state) {
      case NotGranted none ->
          List.of(new CertificateEvent.Granted(certify.number().text(), certify.grant()));
      case Issued issued -> List.of();
    };
  }

  private static List<CertificateEvent> suspend(
      Issued issued, CertificateCommand.Suspend suspend, CertificateRules rules, LocalDate today) {
    return switch (issued) {
      case Suspended suspended ->
          throw CertificateRefusals.suspendedAlready(suspended.suspension());
      case Active active -> {
        Invalid.throwIfAny(errors(suspend, rules, today));
        yield List.of(
            new CertificateEvent.Suspended(
                new Suspension(suspend.reason(), today, suspend.until(), suspend.resolution())));
      }
    };
  }

  private static List<FieldError> errors(
      CertificateCommand.Suspend suspend, CertificateRules rules, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    if (!rules.isListed(suspend.reason())) {
      errors.add(new FieldError("/reason", "unknown-code"));
    }
    LocalDate latest = today.plus(rules.longestSuspension());
    if (!suspend.until().isAfter(today) || suspend.until().isAfter(latest)) {
      errors.add(
          new FieldError(
              "/until", "out-of-range", Map.of("min", today.plusDays(1), "max", latest)));
    }
    return errors;
  }

  private static List<CertificateEvent> reinstate(
      Issued issued, CertificateCommand.Reinstate reinstate, LocalDate today) {
    return switch (issued) {
      case Active active -> throw CertificateRefusals.notSuspended();
      case Suspended suspended ->
          List.of(new CertificateEvent.Reinstated(today, reinstate.resolution()));
    };
  }

  private static Issued inForce(Certificate state, LocalDate today) {
    return switch (state) {
      case NotGranted none -> throw CertificateRefusals.unknown();
      case Issued issued -> {
        if (issued.grant().term().isOver(today)) {
          throw CertificateRefusals.expired(issued.grant().term());
        }
        yield issued;
      }
    };
  }

  private static Issued issued(Certificate state) {
    return switch (state) {
      case Issued issued -> issued;
      case NotGranted none -> throw new IllegalStateException("the first event is not a grant");
    };
  }
}
