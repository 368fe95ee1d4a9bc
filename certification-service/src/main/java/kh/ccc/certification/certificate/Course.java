package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Certificate.Status;

/** What the calendar brings to a certificate; asked too early or once more, nothing happens. */
final class Course {

  private final Certificate.Issued certificate;
  private final CertificateRules rules;
  private final LocalDate today;

  Course(Certificate.Issued certificate, CertificateRules rules, LocalDate today) {
    this.certificate = certificate;
    this.rules = rules;
    this.today = today;
  }

  List<CertificateEvent> follow(CertificateCommand.Course course) {
    return switch (course) {
      case CertificateCommand.Renew renew -> renew(renew);
      case CertificateCommand.EndTerm end -> endTerm();
      case CertificateCommand.ProposeSuspension propose -> propose(propose.due());
      case CertificateCommand.EndSuspension end -> endSuspension();
    };
  }

  private List<CertificateEvent> renew(CertificateCommand.Renew renew) {
    return switch (certificate) {
      case Certificate.Active active when active.upkeep().successor() == null ->
          List.of(new CertificateEvent.Renewed(renew.successor()));
      case Certificate.Issued other -> List.of();
    };
  }

  private List<CertificateEvent> endTerm() {
    Status standing = Standing.on(certificate, today, rules);
    return switch (certificate) {
      case Certificate.Ended ended -> List.of();
      case Certificate.Issued issued when standing == Status.EXPIRED ->
          List.of(new CertificateEvent.Expired(today));
      case Certificate.Issued issued
          when standing == Status.GRACE && issued.upkeep().graceUntil() == null ->
          List.of(
              new CertificateEvent.GraceBegan(
                  today, rules.lastOfGrace(issued.grant().validUntil())));
      case Certificate.Issued issued -> List.of();
    };
  }

  /** Only the committee suspends for a check that is overdue. */
  private List<CertificateEvent> propose(LocalDate due) {
    Upkeep.Proposal proposal = certificate.upkeep().proposal();
    boolean overdue =
        due.isBefore(today) && Surveillance.outstanding(certificate, rules).contains(due);
    return switch (certificate) {
      case Certificate.Active active
          when overdue
              && proposal == null
              && Standing.on(certificate, today, rules) == Status.ACTIVE ->
          List.of(
              new CertificateEvent.SuspensionProposed(
                  new Upkeep.Proposal(rules.reasonWhenOverdue(), due, today)));
      case Certificate.Issued other -> List.of();
    };
  }

  private List<CertificateEvent> endSuspension() {
    return switch (certificate) {
      case Certificate.Suspended suspended
          when suspended.suspension().until().isBefore(today)
              && Standing.on(certificate, today, rules) == Status.SUSPENDED ->
          List.of(new CertificateEvent.Withdrawn(today, rules.reasonWhenNotCured(), null));
      case Certificate.Issued other -> List.of();
    };
  }
}
