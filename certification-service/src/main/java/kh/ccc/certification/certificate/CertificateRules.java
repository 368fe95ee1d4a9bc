package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * What CCC lays down for certificates; data, not code.
 *
 * @param longestSuspension a suspension lasts at most this long
 * @param renewalWindowDays a renewal can be applied for so many days before the last day
 * @param graceDays a renewal can still be granted so many days after the last day
 * @param surveillanceWindowDays a check can be reported so many days before it is due
 * @param chairAloneReasons codes of those suspensions that the chair orders alone
 * @param reasonWhenOverdue code of the suspension that is proposed when a check is overdue
 * @param reasonWhenNotCured code of the withdrawal that ends a suspension which was not cured
 */
public record CertificateRules(
    List<LevelRule> levels,
    Period longestSuspension,
    int renewalWindowDays,
    int graceDays,
    int surveillanceWindowDays,
    String reasonWhenOverdue,
    String reasonWhenNotCured,
    List<Reason> suspensionReasons,
    List<String> chairAloneReasons,
    List<Reason> withdrawalReasons,
    List<Reason> voidReasons,
    List<Reason> levelChangeReasons) {

  /**
   * A level with its term, its checks and its names.
   *
   * @param years term of a certificate of this level
   * @param surveillanceMonths checks are due so many months after the first day
   * @param source where the rule comes from
   */
  public record LevelRule(
      Level level,
      int years,
      List<Integer> surveillanceMonths,
      String km,
      String en,
      String source) {
    public LevelRule {
      if (years < 1) {
        throw new IllegalArgumentException("no term for level " + level);
      }
      surveillanceMonths = List.copyOf(surveillanceMonths);
    }
  }

  public CertificateRules {
    for (Level level : Level.values()) {
      if (levels.stream().filter(rule -> rule.level() == level).count() != 1) {
        throw new IllegalArgumentException("one rule is needed for level " + level);
      }
    }
    if (suspensionReasons.isEmpty() || voidReasons.isEmpty() || levelChangeReasons.isEmpty()) {
      throw new IllegalArgumentException("no reason for a decision");
    }
    if (withdrawalReasons.stream().noneMatch(r -> r.code().equals(reasonWhenNotCured))) {
      throw new IllegalArgumentException("no words for " + reasonWhenNotCured);
    }
    levels = List.copyOf(levels);
    suspensionReasons = List.copyOf(suspensionReasons);
    chairAloneReasons = List.copyOf(chairAloneReasons);
    withdrawalReasons = List.copyOf(withdrawalReasons);
    voidReasons = List.copyOf(voidReasons);
    levelChangeReasons = List.copyOf(levelChangeReasons);
  }

  public LevelRule of(Level level) {
    return levels.stream().filter(rule -> rule.level() == level).findFirst().orElseThrow();
  }

  /** The term of a certificate that is granted on that day. */
  public Term term(Level level, LocalDate from) {
    return Term.ofYears(from, of(level).years());
  }

  /** First day on which the renewal of a certificate can be applied for. */
  public LocalDate renewalOpens(LocalDate validUntil) {
    return validUntil.minusDays(renewalWindowDays);
  }

  LocalDate lastOfGrace(LocalDate validUntil) {
    return validUntil.plusDays(graceDays);
  }

  static boolean isListed(String code, List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** True when a suspension for that reason cannot wait for the committee. */
  boolean chairMayActAlone(String code) {
    return chairAloneReasons.contains(code);
  }

  /** The words for what the committee is asked. */
  public Reason reasonOf(Upkeep.Proposal proposal) {
    return words(proposal.reason(), suspensionReasons);
  }

  /** The words for a suspension's reason; a code that has left the list speaks for itself. */
  public Reason reasonOf(Suspension suspension) {
    return words(suspension.reason(), suspensionReasons);
  }

  /** The words for why a certificate ended; empty words when no reason was needed. */
  public Reason reasonOf(Ending ending) {
    String code = ending.reason();
    if (code == null) {
      return new Reason("", "", "");
    }
    return words(code, ending.how() == Ending.How.VOIDED ? voidReasons : withdrawalReasons);
  }

  /** The words for why a level changed. */
  public Reason reasonOf(CertificateEvent.LevelChanged change) {
    return words(change.reason(), levelChangeReasons);
  }

  private static Reason words(String code, List<Reason> listed) {
    return listed.stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseGet(() -> new Reason(code, code, code));
  }
}
