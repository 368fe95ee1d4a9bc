package kh.ccc.certification.certificate;

import java.util.Optional;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineOwner;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/** What the calendar does to certificates: expiry, grace, withdrawal of what was not cured. */
public final class CertificateDeadlines implements DeadlineOwner {

  private final Aggregates<Certificate, CertificateEvent> histories;
  private final CertificateCommands commands;
  private final CertificateRules rules;

  public CertificateDeadlines(
      Aggregates<Certificate, CertificateEvent> histories,
      CertificateCommands commands,
      CertificateRules rules) {
    this.histories = histories;
    this.commands = commands;
    this.rules = rules;
  }

  /** Keeps the list of deadlines in step with the certificates. */
  public static ViewProjector<Certificate> projector(Deadlines deadlines, CertificateRules rules) {
    return certificate -> {
      if (certificate.state() instanceof Certificate.Issued issued) {
        deadlines.keep(CertificateAgenda.subject(issued), CertificateAgenda.of(certificate, rules));
      }
    };
  }

  @Override
  public String type() {
    return CertificateAgenda.TYPE;
  }

  @Override
  public Optional<Agenda> agenda(String subjectId) {
    return histories
        .find(subjectId)
        .map((Versioned<Certificate> certificate) -> CertificateAgenda.of(certificate, rules));
  }

  /** A check that is overdue suspends nothing by itself: it is proposed to the committee. */
  @Override
  public void passed(Deadline deadline, CommandContext context) {
    CertificateId id = new CertificateId(deadline.subject().id());
    switch (CertificateAgenda.Kind.valueOf(deadline.kind())) {
      case SURVEILLANCE_DUE ->
          commands.follow(id, new CertificateCommand.ProposeSuspension(deadline.due()), context);
      case VALIDITY_ENDS, GRACE_ENDS, SUCCESSOR_BEGINS ->
          commands.follow(id, new CertificateCommand.EndTerm(), context);
      case SUSPENSION_ENDS -> commands.follow(id, new CertificateCommand.EndSuspension(), context);
    }
  }
}
