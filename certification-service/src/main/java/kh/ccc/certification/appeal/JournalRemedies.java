package kh.ccc.certification.appeal;

import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dissents;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.CommandContext;

/** Does what a panel decided to applications and certificates. */
public final class JournalRemedies implements RemedyActions {

  private static final String APPEAL_UPHELD = "APPEAL_UPHELD";

  private final ApplicationCommands applications;
  private final CertificateCommands certificates;
  private final Dissents dissents;

  public JournalRemedies(
      ApplicationCommands applications, CertificateCommands certificates, Dissents dissents) {
    this.applications = applications;
    this.certificates = certificates;
    this.dissents = dissents;
  }

  @Override
  public void reinstate(AppealFile appeal, Judgement judgement, CommandContext context) {
    certificates.restore(
        new CertificateId(appeal.decision().subjectId()),
        new CertificateCommand.Restore(appeal.appealId(), judgement.reference()),
        context);
  }

  @Override
  public void reopen(AppealFile appeal, List<String> panel, CommandContext context) {
    applications.reopen(
        new ApplicationId(appeal.decision().subjectId()), appeal.appealId(), panel, context);
  }

  @Override
  public void openDissents(AppealFile appeal, CommandContext context) {
    dissents.release(new ApplicationId(appeal.decision().subjectId()), appeal.appealId(), context);
  }

  @Override
  public void raiseLevel(AppealFile appeal, Judgement judgement, CommandContext context) {
    Application application =
        applications.find(new ApplicationId(appeal.decision().subjectId())).state();
    if (!(application instanceof Application.Granted granted)) {
      throw new Refusal("appeal-without-decision");
    }
    CertificateId id = CertificateId.forApplication(granted.dossier().applicationId());
    certificates.changeLevel(
        id,
        new CertificateCommand.ChangeLevel(
            granted.dossier().level(), APPEAL_UPHELD, judgement.reference(), null),
        appeal.decision().assessmentId(),
        certificates.find(id).version(),
        context);
  }
}
