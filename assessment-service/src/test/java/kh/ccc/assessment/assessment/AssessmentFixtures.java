package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.csv.GuidelineFiles;
import org.jspecify.annotations.Nullable;

/** Assessments at every point of their life, for the made-up CBO of Dara. */
public final class AssessmentFixtures {

  public static final Guideline GUIDELINE = GuidelineFiles.edition(1);
  public static final AssessmentRules RULES = new AssessmentRules(GUIDELINE);
  public static final Instant AT = Instant.parse("2026-03-02T03:00:00Z");

  public static final LocalDate DUE = LocalDate.parse("2026-04-01");

  public static final String REPRESENTATIVE = "account-rep";
  public static final String ADVISER = "account-adviser";
  public static final String ASSESSOR = "account-assessor1";
  public static final String SECOND_ASSESSOR = "account-assessor2";
  public static final String OFFICER = "account-officer";

  private AssessmentFixtures() {}

  /** The state after these events. */
  public static Assessment given(AssessmentEvent... events) {
    return given(List.of(events));
  }

  public static Assessment given(List<? extends AssessmentEvent> events) {
    Assessment state = new Assessment.NotStarted();
    for (AssessmentEvent event : events) {
      state = AssessmentFold.apply(state, event);
    }
    return state;
  }

  public static Subject subject() {
    return new Subject(
        "assessment-1", "cbo-1", "03010101", Purpose.INITIAL, 1, REPRESENTATIVE, ADVISER, AT);
  }

  public static List<AssessmentEvent> started() {
    return List.of(new AssessmentEvent.Started(subject(), REPRESENTATIVE));
  }

  public static List<AssessmentEvent> answered() {
    List<AssessmentEvent> events = new ArrayList<>(started());
    for (Chapter chapter : GUIDELINE.chapters()) {
      events.add(
          new AssessmentEvent.ChapterAnswered(chapter.number(), all(chapter, 3), REPRESENTATIVE));
    }
    return events;
  }

  public static List<AssessmentEvent> submitted() {
    return then(answered(), new AssessmentEvent.Submitted(REPRESENTATIVE, AT));
  }

  public static List<AssessmentEvent> returned() {
    return then(submitted(), new AssessmentEvent.Returned("the by-law is not the CBO's own"));
  }

  public static List<AssessmentEvent> assigned() {
    return then(submitted(), new AssessmentEvent.AssessorAssigned(ASSESSOR, DUE));
  }

  public static List<AssessmentEvent> accepted() {
    return then(assigned(), new AssessmentEvent.AssessorAccepted(ASSESSOR, null));
  }

  public static List<AssessmentEvent> recused() {
    return then(assigned(), new AssessmentEvent.AssessorRecused(ASSESSOR, "a relative leads it"));
  }

  /** Every indicator 3, but those named. */
  public static List<AssessmentEvent> scored(Map<String, Integer> exceptions) {
    List<AssessmentEvent> events = new ArrayList<>(accepted());
    for (Chapter chapter : GUIDELINE.chapters()) {
      events.add(new AssessmentEvent.ChapterScored(chapter.number(), scores(chapter, exceptions)));
    }
    return events;
  }

  public static List<AssessmentEvent> recommended() {
    return then(
        scored(Map.of()), new AssessmentEvent.Recommended(Level.GOOD_PRACTICE, "works well", AT));
  }

  public static Visit visit() {
    return new Visit(
        LocalDate.parse("2026-03-02"),
        List.of(new Visit.Met(Visit.Group.MEMBERS, 12)),
        "the cash book lies open");
  }

  public static List<AssessmentEvent> abandoned() {
    return then(started(), new AssessmentEvent.Abandoned("the CBO has no time"));
  }

  public static List<AssessmentEvent> then(List<AssessmentEvent> events, AssessmentEvent... more) {
    List<AssessmentEvent> all = new ArrayList<>(events);
    all.addAll(List.of(more));
    return all;
  }

  public static List<Answer> all(Chapter chapter, int score) {
    return chapter.indicators().stream()
        .map(indicator -> Answer.scored(indicator.code(), score, "as seen"))
        .toList();
  }

  /** A sheet with every indicator at 3, but those named. */
  public static Sheet sheet(Map<String, Integer> exceptions) {
    Sheet sheet = Sheet.EMPTY;
    for (Chapter chapter : GUIDELINE.chapters()) {
      sheet = sheet.with(chapter.number(), scores(chapter, exceptions));
    }
    return sheet;
  }

  /** A sheet with one score everywhere. */
  public static Sheet sheet(int score) {
    Sheet sheet = Sheet.EMPTY;
    for (Chapter chapter : GUIDELINE.chapters()) {
      sheet = sheet.with(chapter.number(), all(chapter, score));
    }
    return sheet;
  }

  private static List<Answer> scores(Chapter chapter, Map<String, Integer> exceptions) {
    return chapter.indicators().stream()
        .map(Indicator::code)
        .map(c -> score(c, exceptions))
        .toList();
  }

  private static Answer score(String code, Map<String, Integer> exceptions) {
    @Nullable Integer exception = exceptions.get(code);
    return Answer.scored(code, Objects.requireNonNullElse(exception, 3), "as seen");
  }

  public static Chapter chapter(int number) {
    return GUIDELINE.chapter(number).orElseThrow();
  }
}
