package kh.ccc.certification.certificate.kafka;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.certification.certificate.Standing;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.certification.CertificateExpired;
import kh.ccc.contracts.certification.CertificateGraceBegan;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateLevelChanged;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateRenewed;
import kh.ccc.contracts.certification.CertificateSurrendered;
import kh.ccc.contracts.certification.CertificateSurveillancePassed;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.CertificateVoided;
import kh.ccc.contracts.certification.CertificateWithdrawn;
import kh.ccc.contracts.certification.Words;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a certificate; a check that waits for its review stays. */
public final class CertificateMessages {

  private final CertificateRules rules;

  public CertificateMessages(CertificateRules rules) {
    this.rules = rules;
  }

  /** The public message that follows from an event. */
  public List<Message<?>> of(Certificate before, CertificateEvent event, Certificate after) {
    return switch (after) {
      case Certificate.NotGranted none -> List.of();
      case Certificate.Issued issued -> of(before, event, issued);
    };
  }

  private List<Message<?>> of(
      Certificate before, CertificateEvent event, Certificate.Issued after) {
    kh.ccc.contracts.certification.Certificate state = state(after);
    return switch (event) {
      case CertificateEvent.Granted e ->
          told(Contracts.CERTIFICATE_GRANTED, new CertificateGranted(state), after);
      case CertificateEvent.Suspended e -> {
        Reason why = rules.reasonOf(e.suspension());
        yield told(
            Contracts.CERTIFICATE_SUSPENDED,
            new CertificateSuspended(state, why.code(), words(why)),
            after);
      }
      case CertificateEvent.Reinstated e ->
          told(Contracts.CERTIFICATE_REINSTATED, new CertificateReinstated(state), after);
      case CertificateEvent.Restored e ->
          told(Contracts.CERTIFICATE_REINSTATED, new CertificateReinstated(state), after);
      case CertificateEvent.LevelChanged e -> {
        Reason why = rules.reasonOf(e);
        yield told(
            Contracts.CERTIFICATE_LEVEL_CHANGED,
            new CertificateLevelChanged(state, level(before), why.code(), words(why)),
            after);
      }
      case CertificateEvent.SurveillanceReported e -> List.of();
      case CertificateEvent.SurveillanceReturned e -> List.of();
      case CertificateEvent.SuspensionProposed e -> List.of();
      case CertificateEvent.MotionMoved e -> List.of();
      case CertificateEvent.MotionVoted e -> List.of();
      case CertificateEvent.MotionCarried e -> List.of();
      case CertificateEvent.MotionDropped e -> List.of();
      case CertificateEvent.SurveillancePassed e ->
          told(
              Contracts.CERTIFICATE_SURVEILLANCE_PASSED,
              new CertificateSurveillancePassed(state, e.due()),
              after);
      case CertificateEvent.Renewed e ->
          told(Contracts.CERTIFICATE_RENEWED, new CertificateRenewed(state), after);
      case CertificateEvent.GraceBegan e ->
          told(Contracts.CERTIFICATE_GRACE_BEGAN, new CertificateGraceBegan(state), after);
      case CertificateEvent.Expired e ->
          told(Contracts.CERTIFICATE_EXPIRED, new CertificateExpired(state), after);
      case CertificateEvent.Withdrawn e -> {
        Reason why = ending(after);
        yield told(
            Contracts.CERTIFICATE_WITHDRAWN,
            new CertificateWithdrawn(state, why.code(), words(why)),
            after);
      }
      case CertificateEvent.Surrendered e ->
          told(Contracts.CERTIFICATE_SURRENDERED, new CertificateSurrendered(state), after);
      case CertificateEvent.Voided e -> {
        Reason why = ending(after);
        yield told(
            Contracts.CERTIFICATE_VOIDED,
            new CertificateVoided(state, why.code(), words(why)),
            after);
      }
    };
  }

  private static <T extends Record> List<Message<?>> told(
      EventType<T> type, T event, Certificate.Issued certificate) {
    return List.of(new Message<>(type, certificate.grant().certificateId(), event));
  }

  private Reason ending(Certificate.Issued certificate) {
    return switch (certificate) {
      case Certificate.Ended ended -> rules.reasonOf(ended.ending());
      case Certificate.Active active -> throw new IllegalStateException("not ended");
      case Certificate.Suspended suspended -> throw new IllegalStateException("not ended");
    };
  }

  private static Words words(Reason reason) {
    return new Words(reason.km(), reason.en());
  }

  private static String level(Certificate certificate) {
    return switch (certificate) {
      case Certificate.Issued issued -> issued.grant().level().name();
      case Certificate.NotGranted none -> throw new IllegalStateException("not granted");
    };
  }

  private kh.ccc.contracts.certification.Certificate state(Certificate.Issued issued) {
    Grant grant = issued.grant();
    Upkeep.@Nullable Successor successor = issued.upkeep().successor();
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
        grant.representative(),
        graceUntil(issued),
        successor == null ? null : successor.number(),
        grant.predecessor());
  }

  /** Told from the beginning: whoever knows it needs no message when the term is over. */
  private @Nullable LocalDate graceUntil(Certificate.Issued issued) {
    LocalDate last =
        switch (issued) {
          case Certificate.Active active -> Standing.lastOfGrace(active, rules);
          case Certificate.Suspended suspended -> null;
          case Certificate.Ended ended -> ended.upkeep().graceUntil();
        };
    return last != null && last.isAfter(issued.grant().validUntil()) ? last : null;
  }

  private static @Nullable LocalDate suspendedUntil(Certificate.Issued issued) {
    return switch (issued) {
      case Certificate.Active active -> null;
      case Certificate.Ended ended -> null;
      case Certificate.Suspended suspended -> suspended.suspension().until();
    };
  }
}
