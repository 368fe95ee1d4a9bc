package kh.ccc.assessment.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of another edition, to be tried on assessments against this one.
 *
 * @param edition whose assessments it can be tried on
 * @param coreWeight how many times a core indicator counts in its chapter's mean
 * @param crosswalk the indicators in which the editions differ; all others stay as they are
 * @param dropped codes of indicators that it has no more
 */
public record RuleSet(
    String code,
    Text title,
    int edition,
    int coreWeight,
    List<LevelRule> levels,
    List<Crossing> crosswalk,
    List<String> dropped) {

  /**
   * An indicator of the other edition that follows from indicators of this one.
   *
   * @param indicator its code, one of this edition's
   * @param from the codes that it is made of; the weakest score counts
   */
  public record Crossing(String indicator, boolean core, List<String> from) {

    public Crossing {
      from = List.copyOf(from);
    }
  }

  public RuleSet {
    levels = List.copyOf(levels);
    crosswalk = List.copyOf(crosswalk);
    dropped = List.copyOf(dropped);
  }

  public Optional<Crossing> crossing(String indicator) {
    return crosswalk.stream().filter(c -> c.indicator().equals(indicator)).findFirst();
  }

  /** The edition as it would be with these rules. */
  public Guideline applyTo(Guideline base) {
    if (base.edition() != edition) {
      throw new IllegalArgumentException(code + " is for edition " + edition);
    }
    Guideline target =
        new Guideline(
            base.edition(),
            title,
            "DRAFT",
            base.effectiveFrom(),
            coreWeight,
            base.chapters().stream().map(this::chapter).toList(),
            base.annexes(),
            base.evidenceKinds(),
            base.scale(),
            levels,
            base.fingerprint() + "+" + code);
    List<String> faults = new ArrayList<>(GuidelineCheck.faults(target));
    faults.addAll(unknownCodes(base));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("the rule set " + code + " cannot be used: " + faults);
    }
    return target;
  }

  private Chapter chapter(Chapter chapter) {
    return new Chapter(
        chapter.number(),
        chapter.title(),
        chapter.indicators().stream()
            .filter(indicator -> !dropped.contains(indicator.code()))
            .map(this::indicator)
            .toList());
  }

  private Indicator indicator(Indicator indicator) {
    return crossing(indicator.code())
        .map(crossing ->
            new Indicator(
                indicator.code(),
                indicator.chapter(),
                crossing.core(),
                indicator.text(),
                indicator.evidence(),
                indicator.origin()))
        .orElse(indicator);
  }

  private List<String> unknownCodes(Guideline base) {
    Set<String> known = new HashSet<>(base.indicators().stream().map(Indicator::code).toList());
    List<String> used = new ArrayList<>(dropped);
    crosswalk.forEach(crossing -> {
      used.add(crossing.indicator());
      used.addAll(crossing.from());
    });
    return used.stream()
        .filter(indicator -> !known.contains(indicator))
        .map(indicator -> "unknown indicator " + indicator)
        .toList();
  }
}
