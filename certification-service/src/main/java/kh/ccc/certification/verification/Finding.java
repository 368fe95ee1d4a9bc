package kh.ccc.certification.verification;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Standing;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.certification.eligibility.CboFacts;

/**
 * A certificate as it stood at the end of a day; today, as it stands now.
 *
 * @param number as printed
 * @param grant level and term as they were on that day
 * @param suspension when it was suspended on that day
 * @param ending when it had ended by that day
 * @param graceUntil last day of the grace, when it was in it on that day
 * @param successor number of the certificate that renews it, when it was renewed by that day
 * @param voidedOn the day on which it was declared void, if that day came later
 * @param cbo as known today; empty while its record has not arrived here
 */
public record Finding(
    String number,
    LocalDate asOf,
    Answer answer,
    Grant grant,
    Optional<Suspension> suspension,
    Optional<Ending> ending,
    Optional<LocalDate> graceUntil,
    Optional<String> successor,
    Optional<LocalDate> voidedOn,
    Optional<CboFacts> cbo) {

  /**
   * What a certificate was on a day.
   *
   * @param certificate as it had become by the end of that day
   */
  static Finding of(
      Certificate.Issued certificate,
      LocalDate day,
      CertificateRules rules,
      Optional<LocalDate> voidedOn,
      Optional<CboFacts> cbo) {
    Answer answer = answer(certificate, day, rules);
    return new Finding(
        certificate.number(),
        day,
        answer,
        certificate.grant(),
        suspension(certificate),
        ending(certificate),
        Optional.of(Standing.lastOfGrace(certificate, rules))
            .filter(last -> answer == Answer.GRACE),
        Optional.ofNullable(certificate.upkeep().successor()).map(Upkeep.Successor::number),
        voidedOn.filter(later -> later.isAfter(day)),
        cbo);
  }

  /** Before its grant a certificate is not valid, and nothing else is known of it. */
  static Finding notYet(Certificate.Issued certificate, LocalDate day, Optional<CboFacts> cbo) {
    return new Finding(
        certificate.number(),
        day,
        Answer.NOT_YET_VALID,
        certificate.grant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        cbo);
  }

  /**
   * The answer for a day. A suspension never hides that the term is over, and an end of the
   * suspension that was hoped for does not make it good again: only a reinstatement does. What has
   * ended before its term began does not begin.
   */
  static Answer answer(Certificate.Issued certificate, LocalDate day, CertificateRules rules) {
    boolean begun = certificate.grant().term().hasBegun(day);
    return switch (Standing.on(certificate, day, rules)) {
      case ACTIVE -> begun ? Answer.VALID : Answer.NOT_YET_VALID;
      case SUSPENDED -> begun ? Answer.SUSPENDED : Answer.NOT_YET_VALID;
      case GRACE -> Answer.GRACE;
      case EXPIRED -> Answer.EXPIRED;
      case WITHDRAWN -> Answer.WITHDRAWN;
      case SURRENDERED -> Answer.SURRENDERED;
      case VOIDED -> Answer.VOIDED;
    };
  }

  private static Optional<Suspension> suspension(Certificate.Issued certificate) {
    return switch (certificate) {
      case Certificate.Active active -> Optional.empty();
      case Certificate.Ended ended -> Optional.empty();
      case Certificate.Suspended suspended -> Optional.of(suspended.suspension());
    };
  }

  static Optional<Ending> ending(Certificate.Issued certificate) {
    return switch (certificate) {
      case Certificate.Active active -> Optional.empty();
      case Certificate.Ended ended -> Optional.of(ended.ending());
      case Certificate.Suspended suspended -> Optional.empty();
    };
  }
}
