package kh.ccc.certification.deadline.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoDeadlinesIT {

  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final int MANY = 25_000;

  private final MongoDatabase database = TestDatabase.fresh();
  private final MongoDeadlines deadlines =
      new MongoDeadlines(
          database,
          new DeadlineRules(
              List.of(
                  new DeadlineRules.Kind("CHECK", "DESK", List.of(30), false, "ក", "c", "test"),
                  new DeadlineRules.Kind("END", "DESK", List.of(), false, "ក", "e", "test"))));

  @BeforeEach
  void indexes() {
    deadlines.prepare();
  }

  @Test
  void deadlineIsWorkFromItsFirstWarningOn() {
    keep(1, check("s", DUE));
    assertThat(work(DUE.minusDays(31))).isEmpty();
    assertThat(work(DUE.minusDays(30))).containsExactly(check("s", DUE));
  }

  @Test
  void whatWasDoneIsNotWorkBeforeTheNextDay() {
    keep(1, check("s", DUE));
    Deadlines.Work work = deadlines.work(DUE, null, 10).getFirst();
    deadlines.done(work, false, DUE.plusDays(1));
    assertThat(work(DUE)).isEmpty();
    deadlines.done(work, false, null);
    assertThat(work(DUE.plusDays(1))).as("done by another one").hasSize(1);
    deadlines.done(deadlines.work(DUE.plusDays(1), null, 10).getFirst(), true, null);
    assertThat(work(DUE.plusYears(9))).isEmpty();
    assertThat(listed()).extracting(Deadlines.Listed::missed).containsExactly(true);
  }

  @Test
  void newerVersionKeepsWhatWasDone() {
    keep(1, check("s", DUE));
    deadlines.done(deadlines.work(DUE, null, 10).getFirst(), false, DUE.plusDays(1));
    keep(2, check("s", DUE), end("s", DUE.plusYears(1)));
    assertThat(work(DUE)).isEmpty();
    assertThat(listed()).hasSize(2);
  }

  @Test
  void whatIsMetIsClosedAndALateWriteDoesNotOpenItAgain() {
    keep(1, check("s", DUE));
    keep(3, end("s", DUE.plusYears(1)));
    keep(2, check("s", DUE));
    keep(1, check("s", DUE));
    assertThat(work(DUE)).isEmpty();
    assertThat(listed()).extracting(listed -> listed.deadline().kind()).containsExactly("END");
    keep(4, check("s", DUE));
    assertThat(work(DUE)).hasSize(1);
  }

  @Test
  void listIsByPlaceKindAndDay() {
    keep(1, check("s", DUE), end("s", DUE.plusDays(5)));
    assertThat(list("CHECK", Set.of("03"), null)).hasSize(1);
    assertThat(list(null, Set.of("030102"), null)).hasSize(2);
    assertThat(list(null, Set.of("030103", "12"), null)).isEmpty();
    assertThat(list(null, Set.of(""), DUE)).hasSize(1);
    assertThat(list(null, Set.of(""), DUE.minusDays(1))).isEmpty();
  }

  @Test
  void manyThatAreNotDueDoNotSlowDownTheSweep() {
    List<Document> crowd = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      String due = DUE.plusDays(100 + n % 900).toString();
      crowd.add(
          new Document("_id", "crowd-" + n)
              .append("version", 1L)
              .append("kind", "CHECK")
              .append("desk", "DESK")
              .append("subject", "thing:crowd" + n)
              .append("province", "03")
              .append("area", "0301")
              .append("due", due)
              .append("next", due)
              .append("key", due + "/crowd-" + n));
    }
    for (int from = 0; from < MANY; from += 5_000) {
      database.getCollection("deadlines").insertMany(crowd.subList(from, from + 5_000));
    }
    keep(1, check("s", DUE));
    long sweep = fastest(() -> assertThat(work(DUE)).hasSize(1));
    long scan = fastest(() -> assertThat(inDistrict("0301")).isEqualTo(MANY));
    assertThat(sweep)
        .as("nanoseconds, a look at every deadline takes %d", scan)
        .isLessThan(scan / 5);
  }

  /** No index helps here: the store looks at each deadline. */
  private long inDistrict(String area) {
    return database.getCollection("deadlines").countDocuments(new Document("area", area));
  }

  /** Nanoseconds of the fastest of five: what else runs on the machine only makes it slower. */
  private static long fastest(Runnable work) {
    long fastest = Long.MAX_VALUE;
    for (int n = 0; n < 5; n++) {
      long before = System.nanoTime();
      work.run();
      fastest = Math.min(fastest, System.nanoTime() - before);
    }
    return fastest;
  }

  private void keep(long version, Deadline... open) {
    deadlines.keep(open[0].subject(), new Agenda(version, List.of(open)));
  }

  private List<Deadline> work(LocalDate day) {
    return deadlines.work(day, null, 10).stream().map(Deadlines.Work::deadline).toList();
  }

  private List<Deadlines.Listed> listed() {
    return list(null, Set.of("03"), null);
  }

  private List<Deadlines.Listed> list(
      @org.jspecify.annotations.Nullable String kind,
      Set<String> areas,
      @org.jspecify.annotations.Nullable LocalDate until) {
    return deadlines.list(new Deadlines.Query("DESK", kind, areas, until, null, 10));
  }

  private static Deadline check(String subject, LocalDate due) {
    return new Deadline("CHECK", subject(subject), due);
  }

  private static Deadline end(String subject, LocalDate due) {
    return new Deadline("END", subject(subject), due);
  }

  private static Deadline.Subject subject(String id) {
    return new Deadline.Subject("thing", id, "number", "cbo-1", "030102", "account-x");
  }
}
