package kh.ccc.certification.application;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who may not decide on a case, and why: nobody decides on what they evaluated, advised or stand
 * for (ISO/IEC 17065, 4.2 and 7.6).
 */
public final class Involvement {

  /** How somebody is involved. */
  public enum Kind {
    EVALUATOR,
    REPRESENTATIVE,
    APPLICANT,
    ADVISER
  }

  private final Map<String, Kind> byAccount = new TreeMap<>();

  private Involvement() {}

  /** Those who are involved by what was known at the application and by what is known now. */
  static Involvement in(Dossier dossier, AssessmentFacts assessment, CboFacts cbo) {
    Involvement involvement = new Involvement();
    dossier.advisers().forEach(account -> involvement.add(account, Kind.ADVISER));
    involvement.add(dossier.applicant(), Kind.APPLICANT);
    involvement.add(dossier.representative(), Kind.REPRESENTATIVE);
    involvement.add(assessment.representative(), Kind.REPRESENTATIVE);
    involvement.add(cbo.representative(), Kind.REPRESENTATIVE);
    dossier.evaluators().forEach(account -> involvement.add(account, Kind.EVALUATOR));
    assessment.evaluators().forEach(account -> involvement.add(account, Kind.EVALUATOR));
    return involvement;
  }

  private void add(@Nullable String account, Kind kind) {
    if (account != null) {
      byAccount.put(account, kind);
    }
  }

  public Optional<Kind> of(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  boolean isFree(String account) {
    return !byAccount.containsKey(account);
  }
}
