package kh.ccc.assessment.assessment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Starts assessments and carries out commands on them. */
public final class AssessmentCommands {

  /** More assessments of one CBO for one purpose than anyone will live to see. */
  private static final int MOST_ATTEMPTS = 1_000;

  private final Aggregates<Assessment, AssessmentEvent> assessments;
  private final Guidelines guidelines;

  public AssessmentCommands(
      Aggregates<Assessment, AssessmentEvent> assessments, Guidelines guidelines) {
    this.assessments = assessments;
    this.guidelines = guidelines;
  }

  /**
   * Starts the assessment of a registered CBO against the newest edition. The n-th assessment of a
   * CBO for a purpose always has the same id, and the next one starts only when it is over: so
   * there is never more than one open, however many people press the button at once.
   */
  public Versioned<Assessment> start(
      Cbo cbo, Purpose purpose, @Nullable String adviser, CommandContext context) {
    if (!cbo.isRegistered()) {
      throw new Refusal("cbo-not-registered", Map.of("status", cbo.status()));
    }
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Subject subject = subject(cbo, purpose, adviser, attempt, context);
      Versioned<Assessment> found =
          assessments.execute(
              subject.assessmentId(), context, state -> start(state, subject, context));
      if (!(found.state() instanceof Assessment.Over)) {
        return found;
      }
    }
    throw new IllegalStateException("too many assessments of " + cbo.cboId());
  }

  /**
   * Starts a special assessment because a complaint, the actor, asks for it. One that is open
   * serves that complaint, too; a CBO that is not registered any more has nothing to assess; told
   * twice, it changes nothing.
   */
  public void startSpecial(Cbo cbo, CommandContext context) {
    if (cbo.isRegistered() && !isServed(cbo.cboId(), context)) {
      start(cbo, Purpose.SPECIAL, null, context);
    }
  }

  private boolean isServed(String cboId, CommandContext context) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Versioned<Assessment>> found = assessments.find(id(cboId, Purpose.SPECIAL, attempt));
      if (found.isEmpty()) {
        return false;
      }
      boolean open = !(found.get().state() instanceof Assessment.Over);
      if (open || history(found.get().id()).getFirst().actor().equals(context.actor())) {
        return true;
      }
    }
    return true;
  }

  private Subject subject(
      Cbo cbo, Purpose purpose, @Nullable String adviser, int attempt, CommandContext context) {
    return new Subject(
        id(cbo.cboId(), purpose, attempt),
        cbo.cboId(),
        cbo.area(),
        purpose,
        guidelines.newest().edition(),
        cbo.representative(),
        adviser,
        context.at());
  }

  private static String id(String cboId, Purpose purpose, int attempt) {
    String name = cboId + '\n' + purpose + '\n' + attempt;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static List<AssessmentEvent> start(Assessment state, Subject subject, CommandContext context) {
    return switch (state) {
      case Assessment.NotStarted ignored ->
          List.of(new AssessmentEvent.Started(subject, context.actor()));
      case Assessment.Over ignored -> List.of();
      case Assessment.Started open ->
          throw new Refusal(
              "assessment-open-already",
              Map.of("purpose", subject.purpose(), "status", open.status()));
    };
  }

  /** Carries out a command on the version that the caller saw. */
  public Versioned<Assessment> execute(
      String id, long version, CommandContext context, AssessmentCommand command) {
    return assessments.execute(id, version, context, state -> decide(state, command));
  }

  /** Carries out a command that does not depend on what else changed meanwhile. */
  public Versioned<Assessment> execute(
      String id, CommandContext context, AssessmentCommand command) {
    return assessments.execute(id, context, state -> decide(state, command));
  }

  private List<AssessmentEvent> decide(Assessment state, AssessmentCommand command) {
    Guideline pinned = guidelines.edition(started(state).subject().edition());
    return new AssessmentRules(pinned).decide(state, command);
  }

  /** Notes that an appeal wants the report amended; told twice, it changes nothing. */
  public void wantAmendment(String id, String appeal, CommandContext context) {
    if (assessments.find(id).isPresent()) {
      assessments.execute(
          id,
          context,
          state ->
              state instanceof Assessment.Recommended
                  ? List.of(new AssessmentEvent.AmendmentWanted(appeal))
                  : List.of());
    }
  }

  /** The assessment of that id; 404 when there is none. */
  public Versioned<Assessment> find(String id) {
    return assessments.find(id).orElseThrow(() -> new Unknown("assessment-unknown"));
  }

  /**
   * Why that person may not be asked to evaluate; empty when nothing speaks against it.
   *
   * @param by who would ask
   * @param representative account id of who speaks for the CBO now
   */
  public static Optional<String> obstacle(
      Assessment.Started state, String assessor, String by, @Nullable String representative) {
    return Assigning.obstacle(state, assessor, by, representative);
  }

  /** What happened in the assessment, oldest first. */
  public List<Happening<AssessmentEvent>> history(String id) {
    return assessments.history(id);
  }

  /** What was found by its id has started. */
  public static Assessment.Started started(Assessment state) {
    return switch (state) {
      case Assessment.Started started -> started;
      case Assessment.NotStarted ignored -> throw new Unknown("assessment-unknown");
    };
  }
}
