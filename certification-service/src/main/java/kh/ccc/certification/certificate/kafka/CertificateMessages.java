package kh.ccc.certification.certificate.kafka;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a certificate. */
public final class CertificateMessages {

  private CertificateMessages() {}

  /** The public message that follows from an event. */
  public static List<Message<?>> of(Certificate before, CertificateEvent event, Certificate after) {
    return switch (after) {
      case Certificate.NotGranted none -> List.of();
      case Certificate.Issued issued -> List.of(message(event, issued));
    };
  }

  private static Message<?> message(CertificateEvent event, Certificate.Issued issued) {
    String key = issued.grant().certificateId();
    kh.ccc.contracts.certification.Certificate state = state(issued);
    return switch (event) {
      case CertificateEvent.Granted granted ->
          new Message<>(Contracts.CERTIFICATE_GRANTED, key, new CertificateGranted(state));
      case CertificateEvent.Suspended suspended ->
          new Message<>(
              Contracts.CERTIFICATE_SUSPENDED,
              key,
              new CertificateSuspended(state, suspended.suspension().reason()));
      case CertificateEvent.Reinstated reinstated ->
          new Message<>(Contracts.CERTIFICATE_REINSTATED, key, new CertificateReinstated(state));
    };
  }

  private static kh.ccc.contracts.certification.Certificate state(Certificate.Issued issued) {
    Grant grant = issued.grant();
    return new kh.ccc.contracts.certification.Certificate(
        grant.certificateId(),
        issued.number(),
        grant.cboId(),
        grant.area(),
        grant.level().name(),
        grant.edition(),
        grant.validFrom(),
        grant.validUntil(),
        issued.status().name(),
        suspendedUntil(issued),
        grant.representative());
  }

  private static @Nullable LocalDate suspendedUntil(Certificate.Issued issued) {
    return switch (issued) {
      case Certificate.Active active -> null;
      case Certificate.Suspended suspended -> suspended.suspension().until();
    };
  }
}
