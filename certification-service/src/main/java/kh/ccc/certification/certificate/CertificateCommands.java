package kh.ccc.certification.certificate;

import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Changes certificates and finds them. */
public final class CertificateCommands {

  private final Aggregates<Certificate, CertificateEvent> certificates;
  private final CertificateNumbers numbers;
  private final CertificateRules rules;

  public CertificateCommands(
      Aggregates<Certificate, CertificateEvent> certificates,
      CertificateNumbers numbers,
      CertificateRules rules) {
    this.certificates = certificates;
    this.numbers = numbers;
    this.rules = rules;
  }

  /** Sees to it that there is a certificate for the grant; repeating it changes nothing. */
  public void certify(Grant grant, CommandContext context) {
    if (certificates.find(grant.certificateId()).isPresent()) {
      return;
    }
    CertificateId id = new CertificateId(grant.certificateId());
    CertificateNumber number = numbers.reserve(id, grant.validFrom().getYear());
    CertificateCommand certify = new CertificateCommand.Certify(number, grant);
    certificates.execute(
        id.value(), context, state -> Certificate.decide(state, certify, rules, context.today()));
  }

  /** Carries the command out on the version that the caller saw. */
  public Versioned<Certificate> execute(
      CertificateId id, CertificateCommand command, long expectedVersion, CommandContext context) {
    return certificates.execute(
        id.value(),
        expectedVersion,
        context,
        state -> Certificate.decide(state, command, rules, context.today()));
  }

  /** The certificate with that id; unknown when there is none. */
  public Versioned<Certificate> find(CertificateId id) {
    return certificates.find(id.value()).orElseThrow(CertificateRefusals::unknown);
  }
}
