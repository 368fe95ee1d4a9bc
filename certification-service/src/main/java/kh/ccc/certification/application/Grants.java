package kh.ccc.certification.application;

import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;

/**
 * Carries the committee's grants out: the decision on the application is the truth, the certificate
 * follows from it. Runs in the request that decides, and again by the relay when a crash came
 * between the two; the certificate's id, number and moment are the same each time.
 */
public final class Grants implements ViewProjector<Application> {

  private final CertificateCommands certificates;
  private final ViewProjector<Application> views;

  /**
   * @param views projected once the certificate is there
   */
  public Grants(CertificateCommands certificates, ViewProjector<Application> views) {
    this.certificates = certificates;
    this.views = views;
  }

  @Override
  public void project(Versioned<Application> application) {
    if (application.state() instanceof Application.Granted granted) {
      certificates.certify(grant(granted), context(granted));
    }
    views.project(application);
  }

  private static CommandContext context(Application.Granted granted) {
    Resolution resolution = granted.resolution();
    return new CommandContext(
        resolution.chair(), "grant-" + granted.dossier().applicationId(), resolution.decidedAt());
  }

  private static Grant grant(Application.Granted granted) {
    Dossier dossier = granted.dossier();
    return new Grant(
        CertificateId.forApplication(dossier.applicationId()).value(),
        dossier.applicationId(),
        dossier.assessmentId(),
        dossier.cboId(),
        dossier.area(),
        granted.level(),
        dossier.edition(),
        granted.validFrom(),
        granted.validUntil(),
        granted.resolution().reference(),
        dossier.representative(),
        granted.renews());
  }
}
