package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** The days that a certificate has before it. */
final class CertificateAgenda {

  static final String TYPE = "certificate";

  /** The kinds of its deadlines, by the names of the rules. */
  enum Kind {
    SURVEILLANCE_DUE,
    VALIDITY_ENDS,
    GRACE_ENDS,
    /** Nobody needs to be told: the certificate ends because another one holds. */
    SUCCESSOR_BEGINS,
    SUSPENSION_ENDS
  }

  private final Certificate.Issued certificate;
  private final CertificateRules rules;
  private final List<Deadline> deadlines = new ArrayList<>();

  private CertificateAgenda(Certificate.Issued certificate, CertificateRules rules) {
    this.certificate = certificate;
    this.rules = rules;
  }

  static Agenda of(Versioned<Certificate> certificate, CertificateRules rules) {
    return switch (certificate.state()) {
      case Certificate.NotGranted none -> new Agenda(certificate.version(), List.of());
      case Certificate.Issued issued ->
          new Agenda(certificate.version(), new CertificateAgenda(issued, rules).deadlines());
    };
  }

  /** Whoever speaks for the CBO on that day is responsible, not who did at the grant. */
  static Deadline.Subject subject(Certificate.Issued certificate) {
    Grant grant = certificate.grant();
    return new Deadline.Subject(
        TYPE, grant.certificateId(), certificate.number(), grant.cboId(), grant.area(), null);
  }

  private List<Deadline> deadlines() {
    switch (certificate) {
      case Certificate.Ended ended -> {}
      case Certificate.Active active -> {
        addSurveillance();
        addEnd();
      }
      case Certificate.Suspended suspended -> {
        addSurveillance();
        addEnd();
        add(Kind.SUSPENSION_ENDS, suspended.suspension().until());
      }
    }
    return deadlines;
  }

  private void addSurveillance() {
    if (certificate.upkeep().graceUntil() == null) {
      Surveillance.outstanding(certificate, rules).forEach(due -> add(Kind.SURVEILLANCE_DUE, due));
    }
  }

  private void addEnd() {
    Upkeep.@Nullable Successor successor = certificate.upkeep().successor();
    if (successor != null) {
      add(Kind.SUCCESSOR_BEGINS, successor.from().minusDays(1));
    } else if (certificate.upkeep().graceUntil() == null) {
      add(Kind.VALIDITY_ENDS, certificate.grant().validUntil());
    } else {
      add(Kind.GRACE_ENDS, Standing.lastOfGrace(certificate, rules));
    }
  }

  private void add(Kind kind, LocalDate due) {
    deadlines.add(new Deadline(kind.name(), subject(certificate), due));
  }
}
