package kh.ccc.assessment.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kh.ccc.assessment.assessment.Answer;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.LevelSupport;
import kh.ccc.assessment.assessment.Sheet;
import kh.ccc.assessment.assessment.Subject;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.RuleSet;

/** Tries a rule set on the findings of assessments. */
public final class Trial {

  private final Guideline base;
  private final Guideline target;
  private final RuleSet rules;

  public Trial(Guideline base, RuleSet rules) {
    this.base = base;
    this.target = rules.applyTo(base);
    this.rules = rules;
  }

  /** Compares what the scores support by the one and by the other rules. */
  public Outcome of(Assessment.Recommended assessment) {
    Sheet findings = assessment.dossier().findings();
    Level before = LevelSupport.highest(base, findings);
    Level after = LevelSupport.highest(target, translated(findings));
    Subject subject = assessment.subject();
    return new Outcome(
        subject.assessmentId(),
        subject.cboId(),
        subject.area(),
        before,
        after,
        Outcome.Change.of(before, after));
  }

  private Sheet translated(Sheet findings) {
    List<Answer> changed = new ArrayList<>();
    for (Indicator indicator : target.indicators()) {
      rules
          .crossing(indicator.code())
          .flatMap(crossing -> weakest(crossing, findings))
          .ifPresent(changed::add);
    }
    return findings.amended(changed);
  }

  /** Of merged indicators the weakest counts; one that did not apply counts only alone. */
  private Optional<Answer> weakest(RuleSet.Crossing crossing, Sheet findings) {
    List<Answer> found =
        base.indicators().stream()
            .filter(indicator -> crossing.from().contains(indicator.code()))
            .flatMap(indicator -> findings.of(indicator).stream())
            .toList();
    return found.stream()
        .filter(answer -> answer.score() != null)
        .min(Comparator.comparingInt(answer -> answer.score() == null ? 0 : answer.score()))
        .or(() -> found.stream().findFirst())
        .map(answer ->
            new Answer(
                crossing.indicator(), answer.score(), answer.notApplicable(), answer.note()));
  }
}
