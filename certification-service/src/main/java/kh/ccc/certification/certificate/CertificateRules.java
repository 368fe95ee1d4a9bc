package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * What CCC lays down for certificates; data, not code.
 *
 * @param longestSuspension a suspension lasts at most this long
 */
public record CertificateRules(
    List<LevelRule> levels, Period longestSuspension, List<SuspensionReason> suspensionReasons) {

  /**
   * A level with its term and its names.
   *
   * @param years term of a certificate of this level
   */
  public record LevelRule(Level level, int years, String km, String en) {

    public LevelRule {
      if (years < 1) {
        throw new IllegalArgumentException("no term for level " + level);
      }
    }
  }

  /**
   * A reason for a suspension in neutral words that anyone may read.
   *
   * @param code stable name
   */
  public record SuspensionReason(String code, String km, String en) {}

  public CertificateRules {
    for (Level level : Level.values()) {
      if (levels.stream().filter(rule -> rule.level() == level).count() != 1) {
        throw new IllegalArgumentException("one rule is needed for level " + level);
      }
    }
    if (suspensionReasons.isEmpty()) {
      throw new IllegalArgumentException("no reason for a suspension");
    }
    levels = List.copyOf(levels);
    suspensionReasons = List.copyOf(suspensionReasons);
  }

  public LevelRule of(Level level) {
    return levels.stream().filter(rule -> rule.level() == level).findFirst().orElseThrow();
  }

  /** The term of a certificate that is granted on that day. */
  public Term term(Level level, LocalDate from) {
    return Term.ofYears(from, of(level).years());
  }

  boolean isListed(String reason) {
    return suspensionReasons.stream().anyMatch(listed -> listed.code().equals(reason));
  }

  /** The words for a suspension's reason; a code that has left the list speaks for itself. */
  public SuspensionReason reasonOf(Suspension suspension) {
    String code = suspension.reason();
    return suspensionReasons.stream()
        .filter(listed -> listed.code().equals(code))
        .findFirst()
        .orElseGet(() -> new SuspensionReason(code, code, code));
  }
}
