package kh.ccc.assessment.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;

/** Answers by chapter: the CBO's own, or the assessor's. */
public record Sheet(Map<Integer, List<Answer>> chapters) {

  public static final Sheet EMPTY = new Sheet(Map.of());

  public Sheet {
    chapters = Map.copyOf(chapters);
  }

  /** This sheet with that chapter's answers instead of the ones it had. */
  Sheet with(int chapter, List<Answer> answers) {
    Map<Integer, List<Answer>> changed = new TreeMap<>(chapters);
    changed.put(chapter, List.copyOf(answers));
    return new Sheet(changed);
  }

  /** This sheet with these answers instead of the ones to the same indicators. */
  public Sheet amended(List<Answer> changes) {
    Map<String, Answer> changed =
        changes.stream().collect(Collectors.toMap(Answer::indicator, answer -> answer));
    Map<Integer, List<Answer>> amended = new TreeMap<>();
    chapters.forEach((chapter, answers) ->
        amended.put(
            chapter,
            answers.stream()
                .map(answer -> changed.getOrDefault(answer.indicator(), answer))
                .toList()));
    return new Sheet(amended);
  }

  public Optional<Answer> of(Indicator indicator) {
    return chapters.getOrDefault(indicator.chapter(), List.of()).stream()
        .filter(answer -> answer.indicator().equals(indicator.code()))
        .findFirst();
  }

  /** All answers, chapter by chapter. */
  public Stream<Answer> answers() {
    return chapters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .flatMap(chapter -> chapter.getValue().stream());
  }

  /**
   * Codes of the indicators that have no answer yet, comma-separated; empty when it is complete.
   */
  String missing(Guideline guideline) {
    return guideline.indicators().stream()
        .filter(indicator -> of(indicator).isEmpty())
        .map(Indicator::code)
        .collect(Collectors.joining(", "));
  }
}
