package kh.ccc.certification.verification;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.eligibility.CboFacts;

/**
 * A certificate as it stood at the end of a day; today, as it stands now.
 *
 * @param number as printed
 * @param suspension when it was suspended on that day
 * @param cbo as known today; empty while its record has not arrived here
 */
public record Finding(
    String number,
    LocalDate asOf,
    Answer answer,
    Grant grant,
    Optional<Suspension> suspension,
    Optional<CboFacts> cbo) {

  /**
   * The answer for a day. A suspension never hides that the term is over, and an end of the
   * suspension that was hoped for does not make it good again: only a reinstatement does.
   */
  static Answer answer(Certificate.Issued certificate, LocalDate day) {
    Grant grant = certificate.grant();
    if (!grant.term().hasBegun(day)) {
      return Answer.NOT_YET_VALID;
    }
    if (grant.term().isOver(day)) {
      return Answer.EXPIRED;
    }
    return switch (certificate) {
      case Certificate.Active active -> Answer.VALID;
      case Certificate.Suspended suspended -> Answer.SUSPENDED;
    };
  }

  static Optional<Suspension> suspension(Certificate.Issued certificate) {
    return switch (certificate) {
      case Certificate.Active active -> Optional.empty();
      case Certificate.Suspended suspended -> Optional.of(suspended.suspension());
    };
  }
}
