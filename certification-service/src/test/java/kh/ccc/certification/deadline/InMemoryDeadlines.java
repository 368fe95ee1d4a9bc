package kh.ccc.certification.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines that are forgotten at the end of a test. */
final class InMemoryDeadlines implements Deadlines {

  private static final Comparator<Work> ORDER =
      Comparator.comparing(Work::next).thenComparing(work -> work.deadline().id());

  private final DeadlineRules rules;
  private final Map<String, Work> open = new HashMap<>();
  final Map<String, Boolean> missed = new HashMap<>();

  InMemoryDeadlines(DeadlineRules rules) {
    this.rules = rules;
  }

  @Override
  public void keep(Deadline.Subject subject, Agenda agenda) {
    List<String> ids = agenda.deadlines().stream().map(Deadline::id).toList();
    open.values().removeIf(work -> isOf(subject, work) && !ids.contains(work.deadline().id()));
    agenda
        .deadlines()
        .forEach(deadline ->
            open.putIfAbsent(
                deadline.id(),
                new Work(deadline, rules.of(deadline.kind()).first(deadline.due()))));
  }

  private static boolean isOf(Deadline.Subject subject, Work work) {
    return work.deadline().subject().id().equals(subject.id());
  }

  @Override
  public List<Work> work(LocalDate today, @Nullable Work after, int most) {
    return open.values().stream()
        .filter(work -> !work.next().isAfter(today))
        .filter(work -> after == null || ORDER.compare(work, after) > 0)
        .sorted(ORDER)
        .limit(most)
        .toList();
  }

  @Override
  public void done(Work work, boolean wasMissed, @Nullable LocalDate next) {
    if (open.containsKey(work.deadline().id())) {
      missed.put(work.deadline().id(), wasMissed);
      open.put(
          work.deadline().id(), new Work(work.deadline(), next == null ? LocalDate.MAX : next));
    }
  }

  @Override
  public List<Listed> list(Query query) {
    return List.of();
  }

  @Override
  public List<Listed> ofCbo(String cboId) {
    return List.of();
  }
}
