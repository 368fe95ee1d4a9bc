package kh.ccc.certification.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.time.Programme;
import org.junit.jupiter.api.Test;

/** What is told of a deadline and done about it, once, whoever sweeps and dies. */
class DeadlineSweepTest {

  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final DeadlineRules RULES =
      new DeadlineRules(
          List.of(
              new DeadlineRules.Kind("CHECK", "DESK", List.of(30, 7), false, "ក", "check", "test"),
              new DeadlineRules.Kind("QUIET", "DESK", List.of(), true, "ក", "quiet", "test")));
  private static final Deadline CHECK =
      new Deadline("CHECK", new Deadline.Subject("thing", "t1", null, "cbo-1", "0301", null), DUE);
  private static final Deadline QUIET =
      new Deadline("QUIET", new Deadline.Subject("thing", "t2", null, "cbo-1", "0301", null), DUE);

  private final InMemoryDeadlines deadlines = new InMemoryDeadlines(RULES);
  private final Aggregates<Announced, DeadlineEvent> announcements =
      new Aggregates<>(
          new AggregateType<>(
              "deadline",
              Announced.nothing(),
              Announced::apply,
              DeadlineEvent.TABLE,
              AggregateType.nothingPublic()),
          new InMemoryJournal(),
          ViewProjector.none(),
          commit -> {});
  private final Things things = new Things();
  private final DeadlineSweep sweep =
      new DeadlineSweep(deadlines, announcements, List.of(things), RULES);

  /** Has two deadlines, as long as it has. */
  private static final class Things implements DeadlineOwner {
    private final List<Deadline> open = new ArrayList<>(List.of(CHECK, QUIET));
    private final List<String> passed = new ArrayList<>();
    private final AtomicBoolean dies = new AtomicBoolean();

    @Override
    public String type() {
      return "thing";
    }

    @Override
    public Optional<Agenda> agenda(String subjectId) {
      return Optional.of(
          new Agenda(1, open.stream().filter(d -> d.subject().id().equals(subjectId)).toList()));
    }

    @Override
    public void passed(Deadline deadline, CommandContext context) {
      if (dies.get()) {
        throw new IllegalStateException("killed after telling");
      }
      passed.add(deadline.kind());
    }
  }

  @Test
  void eachWarningAndTheMissAreToldOnce() {
    known();
    for (LocalDate day = DUE.minusDays(40); day.isBefore(DUE.plusDays(20)); day = day.plusDays(1)) {
      sweepOn(day);
      sweepOn(day);
    }
    assertThat(told())
        .containsExactly(
            new DeadlineEvent.Approaching(CHECK, 30, 30),
            new DeadlineEvent.Approaching(CHECK, 7, 7),
            new DeadlineEvent.Missed(CHECK));
    assertThat(deadlines.missed.get(CHECK.id())).isTrue();
  }

  @Test
  void afterALongStandstillOnlyTheWarningThatStillCountsIsTold() {
    known();
    sweepOn(DUE.minusDays(5));
    assertThat(told()).containsExactly(new DeadlineEvent.Approaching(CHECK, 7, 5));
    sweepOn(DUE.plusDays(200));
    assertThat(told()).hasSize(2).last().isEqualTo(new DeadlineEvent.Missed(CHECK));
  }

  @Test
  void lastDayIsInTime() {
    known();
    sweepOn(DUE);
    assertThat(told()).doesNotContain(new DeadlineEvent.Missed(CHECK));
    assertThat(things.passed).isEmpty();
  }

  @Test
  void crashBetweenTellingAndDoingIsMadeGoodWithoutTellingAgain() {
    known();
    things.dies.set(true);
    sweepOn(DUE.plusDays(1));
    assertThat(things.passed).isEmpty();
    things.dies.set(false);
    sweepOn(DUE.plusDays(1));
    assertThat(things.passed).containsExactlyInAnyOrder("CHECK", "QUIET");
    assertThat(told()).containsExactly(new DeadlineEvent.Missed(CHECK));
  }

  @Test
  void oneThatFailsDoesNotKeepTheOthersWaiting() {
    known();
    Deadline orphan =
        new Deadline("CHECK", new Deadline.Subject("ghost", "g", null, null, "0301", null), DUE);
    deadlines.keep(orphan.subject(), new Agenda(1, List.of(orphan)));
    List<String> failed = new ArrayList<>();
    sweep.sweep(noon(DUE.plusDays(1)), (deadline, why) -> failed.add(deadline.subject().type()));
    assertThat(failed).containsExactly("ghost");
    assertThat(things.passed).hasSize(2);
  }

  @Test
  void whatWasMetIsNotTold() {
    known();
    things.open.remove(CHECK);
    sweepOn(DUE.plusDays(1));
    assertThat(told()).isEmpty();
    assertThat(things.passed).containsExactly("QUIET");
  }

  @Test
  void quietOneIsDoneButNotTold() {
    known();
    sweepOn(DUE.plusDays(1));
    assertThat(things.passed).contains("QUIET");
    assertThat(announcements.find(QUIET.id())).isEmpty();
  }

  private void known() {
    deadlines.keep(CHECK.subject(), new Agenda(1, List.of(CHECK)));
    deadlines.keep(QUIET.subject(), new Agenda(1, List.of(QUIET)));
  }

  private List<DeadlineEvent> told() {
    return announcements.history(CHECK.id()).stream().map(Happening::event).toList();
  }

  private void sweepOn(LocalDate day) {
    sweep.sweep(noon(day), (deadline, why) -> {});
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(Programme.ZONE).toInstant();
  }
}
