package kh.ccc.certification.certificate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Certificates as they are answered. */
@Component
class CertificateAnswers {

  private final CertificateCommands commands;
  private final CertificateRules rules;
  private final Clock clock;

  CertificateAnswers(CertificateCommands commands, CertificateRules rules, Clock clock) {
    this.commands = commands;
    this.rules = rules;
    this.clock = clock;
  }

  /** The certificate; unknown when there is none. */
  Certificate.Issued issued(CertificateId id) {
    return issued(commands.find(id));
  }

  /**
   * A certificate's term ends without a commit. Its tag then changes all the same, so that nobody
   * is told that an ACTIVE of yesterday still stands.
   */
  ResponseEntity<CertificateView> of(Versioned<Certificate> certificate) {
    CertificateView view = view(certificate);
    String recorded = issued(certificate).status().name();
    String turned = "-" + view.status().toLowerCase(Locale.ROOT);
    return view.status().equals(recorded)
        ? ETags.ok(certificate, view)
        : ResponseEntity.ok().eTag("\"" + certificate.version() + turned + "\"").body(view);
  }

  CertificateView view(Versioned<Certificate> certificate) {
    LocalDate today = Programme.dayOf(clock.instant());
    return CertificateView.of(issued(certificate), rules, today);
  }

  private static Certificate.Issued issued(Versioned<Certificate> certificate) {
    return switch (certificate.state()) {
      case Certificate.Issued issued -> issued;
      case Certificate.NotGranted none -> throw new Unknown("certificate-unknown");
    };
  }
}
