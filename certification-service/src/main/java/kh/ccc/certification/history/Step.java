package kh.ccc.certification.history;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kh.ccc.platform.journal.Happening;

/**
 * One step of a history, without what was said in confidence.
 *
 * @param by account id, or {@code system:} and what did it by itself
 * @param what the event's name, {@code SURVEILLANCE_PASSED}
 */
public record Step(Instant at, String by, String what) {

  /** The steps of a journal, oldest first, but for those. */
  public static <E> List<Step> of(List<Happening<E>> history, Set<Class<? extends E>> hidden) {
    return history.stream()
        .filter(happening -> hidden.stream().noneMatch(type -> type.isInstance(happening.event())))
        .map(Step::of)
        .toList();
  }

  private static <E> Step of(Happening<E> happening) {
    String name = happening.event().getClass().getSimpleName();
    String what = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    return new Step(happening.at(), happening.actor(), what);
  }
}
