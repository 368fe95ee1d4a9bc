package kh.ccc.certification.application;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who may not take part in a step of a case, and why: nobody reviews what they evaluated, nobody
 * decides on what they evaluated, reviewed, advised or stand for, nobody judges their own decision
 * (ISO/IEC 17065, 4.2, 7.5, 7.6, 7.13).
 */
public final class Involvement {

  /** How somebody is involved. */
  public enum Kind {
    EVALUATOR,
    REPRESENTATIVE,
    APPLICANT,
    ADVISER,
    CONFLICT_DECLARED,
    REVIEWER,
    DECIDER,
    /** Judged an appeal about the case. */
    PANEL
  }

  private final Map<String, Kind> byAccount = new TreeMap<>();

  private Involvement() {}

  /** Those who cannot review the case, by what was known when it was handed in and is known now. */
  static Involvement beforeReview(Dossier dossier, AssessmentFacts assessment, CboFacts cbo) {
    Involvement involvement = new Involvement();
    assessment.recused().forEach(account -> involvement.add(account, Kind.CONFLICT_DECLARED));
    dossier.advisers().forEach(account -> involvement.add(account, Kind.ADVISER));
    assessment.advisers().forEach(account -> involvement.add(account, Kind.ADVISER));
    involvement.add(dossier.applicant(), Kind.APPLICANT);
    involvement.add(dossier.representative(), Kind.REPRESENTATIVE);
    involvement.add(assessment.representative(), Kind.REPRESENTATIVE);
    involvement.add(cbo.representative(), Kind.REPRESENTATIVE);
    dossier.evaluators().forEach(account -> involvement.add(account, Kind.EVALUATOR));
    assessment.evaluators().forEach(account -> involvement.add(account, Kind.EVALUATOR));
    return involvement;
  }

  /** Those who cannot decide on the case: its reviewers and the panel of an appeal, too. */
  static Involvement beforeDecision(Case file, AssessmentFacts assessment, CboFacts cbo) {
    Involvement involvement = new Involvement();
    file.panel().forEach(account -> involvement.add(account, Kind.PANEL));
    file.reviewers().forEach(account -> involvement.add(account, Kind.REVIEWER));
    involvement.byAccount.putAll(beforeReview(file.dossier(), assessment, cbo).byAccount);
    return involvement;
  }

  /** Those who cannot judge the decision: whoever decided, too. */
  static Involvement afterDecision(
      Case file, Resolution resolution, AssessmentFacts assessment, CboFacts cbo) {
    Involvement involvement = new Involvement();
    resolution.tally().deciders().forEach(account -> involvement.add(account, Kind.DECIDER));
    involvement.add(resolution.chair(), Kind.DECIDER);
    involvement.byAccount.putAll(beforeDecision(file, assessment, cbo).byAccount);
    return involvement;
  }

  private void add(@Nullable String account, Kind kind) {
    if (account != null) {
      byAccount.put(account, kind);
    }
  }

  /** How the account is involved; empty when it is free. */
  public Optional<Kind> of(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  boolean isFree(String account) {
    return !byAccount.containsKey(account);
  }

  void requireFree(String account) {
    of(account)
        .ifPresent(kind -> {
          throw ApplicationRefusals.separationOfDuties(kind);
        });
  }
}
