package kh.ccc.assessment.guideline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what makes an edition unusable, before anyone is assessed against it. */
final class GuidelineCheck {

  private GuidelineCheck() {}

  /** Empty when the edition is whole and agrees with itself. */
  static List<String> faults(Guideline guideline) {
    List<String> faults = new ArrayList<>();
    duplicates("chapter", guideline.chapters().stream().map(c -> "" + c.number()), faults);
    duplicates("indicator", guideline.indicators().stream().map(Indicator::code), faults);
    duplicates("annex", guideline.annexes().stream().map(Annex::code), faults);
    chapters(guideline, faults);
    evidence(guideline, faults);
    annexes(guideline, faults);
    scale(guideline, faults);
    levels(guideline, faults);
    return faults;
  }

  private static void duplicates(String what, Stream<String> codes, List<String> faults) {
    Set<String> seen = new HashSet<>();
    codes.filter(code -> !seen.add(code)).forEach(code -> faults.add(what + " twice: " + code));
  }

  private static void chapters(Guideline guideline, List<String> faults) {
    for (Chapter chapter : guideline.chapters()) {
      if (chapter.indicators().stream().noneMatch(Indicator::core)) {
        faults.add("chapter without a core indicator: " + chapter.number());
      }
      chapter.indicators().stream()
          .filter(indicator -> !indicator.code().startsWith(chapter.number() + "."))
          .forEach(indicator -> faults.add("indicator in a wrong chapter: " + indicator.code()));
    }
  }

  private static void evidence(Guideline guideline, List<String> faults) {
    Set<String> kinds =
        new HashSet<>(guideline.evidenceKinds().stream().map(EvidenceKind::code).toList());
    Set<String> annexes = new HashSet<>(guideline.annexes().stream().map(Annex::code).toList());
    for (Indicator indicator : guideline.indicators()) {
      if (indicator.evidence().isEmpty()) {
        faults.add("indicator without evidence: " + indicator.code());
      }
      for (Evidence evidence : indicator.evidence()) {
        if (!kinds.contains(evidence.kind())) {
          faults.add("unknown evidence kind " + evidence.kind() + " at " + indicator.code());
        }
        if (evidence.annex() != null && !annexes.contains(evidence.annex())) {
          faults.add("unknown annex " + evidence.annex() + " at " + indicator.code());
        }
      }
    }
  }

  private static void annexes(Guideline guideline, List<String> faults) {
    guideline.annexes().stream()
        .filter(annex -> guideline.chapter(annex.chapter()).isEmpty())
        .forEach(annex -> faults.add("annex of an unknown chapter: " + annex.code()));
  }

  private static void scale(Guideline guideline, List<String> faults) {
    List<Integer> scores = guideline.scale().stream().map(ScaleStep::score).toList();
    if (scores.isEmpty() || !scores.equals(IntStream.range(0, scores.size()).boxed().toList())) {
      faults.add("the scale must count from 0: " + scores);
    }
    if (guideline.coreWeight() < 1) {
      faults.add("core weight below 1: " + guideline.coreWeight());
    }
  }

  /** A higher level may never ask for less than a lower one. */
  private static void levels(Guideline guideline, List<String> faults) {
    List<LevelRule> levels = guideline.levels();
    if (levels.isEmpty()) {
      faults.add("no rules of levels");
    }
    for (int i = 1; i < levels.size(); i++) {
      if (!isAtLeast(levels.get(i), levels.get(i - 1))) {
        faults.add(levels.get(i).level() + " asks for less than " + levels.get(i - 1).level());
      }
    }
  }

  private static boolean isAtLeast(LevelRule higher, LevelRule lower) {
    return higher.level().compareTo(lower.level()) > 0
        && higher.coreMinimum() >= lower.coreMinimum()
        && higher.indicatorMinimum() >= lower.indicatorMinimum()
        && higher.chapterPercentMinimum() >= lower.chapterPercentMinimum()
        && higher.chaptersAtTop() >= lower.chaptersAtTop();
  }
}
