package kh.ccc.certification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/** Cases of one CBO and its assessment for tests. */
public final class ApplicationFixtures {

  public static final String REPRESENTATIVE = "account-dara";
  public static final String EVALUATOR = "account-assessor1";
  public static final String ADVISER = "account-trainer";
  public static final String CHAIR = "account-chair";
  public static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  public static final String REVIEWER = "account-reviewer";
  public static final String SESSION = "session-1";
  public static final ApplicationRules RULES = rules(3);
  public static final Agreements AGREEMENTS =
      new Agreements(
          List.of(
              agreement(1, "2025-01-01"), agreement(2, "2026-02-01"), agreement(3, "2027-01-01")));

  private ApplicationFixtures() {}

  public static ApplicationRules rules(int quorum) {
    return new ApplicationRules(
        quorum,
        Period.ofMonths(12),
        List.of(
            new ApplicationRules.Point("AGREEMENT", "ក", "agreement"),
            new ApplicationRules.Point("SCOPE", "ខ", "scope")),
        Duration.ofDays(7),
        Period.ofMonths(24));
  }

  private static Agreement agreement(int version, String from) {
    Agreement.Text text = new Agreement.Text("Title", List.of("Article."));
    return new Agreement(version, LocalDate.parse(from), text, text);
  }

  /** The committee sits, and the chair and that many members are there. */
  public static Sitting sitting(int members) {
    Set<String> present = new TreeSet<>(Set.of(CHAIR));
    for (int n = 0; n < members; n++) {
      present.add("account-member" + n);
    }
    return new Sitting(SESSION, Sitting.Phase.OPEN, CHAIR, present);
  }

  /** An application that was handed in, found complete and reviewed, and waits for the session. */
  public static List<ApplicationEvent> onAgenda(String applicant) {
    return List.of(
        new ApplicationEvent.Submitted(dossier(applicant)),
        new ApplicationEvent.CompletenessChecked(complete()),
        new ApplicationEvent.Reviewed(
            new Review(REVIEWER, Choice.GRANT, Level.GOOD_PRACTICE, "Sound.", NOON)),
        new ApplicationEvent.PutOnAgenda(SESSION));
  }

  public static Completeness complete() {
    return new Completeness(
        REVIEWER,
        List.of(
            new Completeness.Item("AGREEMENT", true, null),
            new Completeness.Item("SCOPE", true, null)),
        NOON);
  }

  public static Dossier dossier(String applicant) {
    return new Dossier(
        ApplicationId.forAssessment("assessment-1").value(),
        "assessment-1",
        "cbo-1",
        "030102",
        Level.GOOD_PRACTICE,
        1,
        2,
        applicant,
        REPRESENTATIVE,
        List.of(ADVISER),
        List.of(EVALUATOR),
        LocalDate.of(2026, 3, 1));
  }

  public static Application after(List<ApplicationEvent> events) {
    return after(new Application.NotSubmitted(), events);
  }

  public static Application after(Application state, List<ApplicationEvent> events) {
    Application after = state;
    for (ApplicationEvent event : events) {
      after = Application.apply(after, event);
    }
    return after;
  }

  public static CommandContext by(String account) {
    return new CommandContext(account, "command-of-" + account, NOON);
  }

  public static CboFacts cbo() {
    return cbo("REGISTERED");
  }

  public static CboFacts cbo(String status) {
    return new CboFacts("cbo-1", "សហគមន៍", "Sahakum", "030102", status, true, REPRESENTATIVE);
  }

  public static AssessmentFacts assessment() {
    return assessment("RECOMMENDED", Level.GOOD_PRACTICE, 0);
  }

  public static AssessmentFacts assessment(
      String status, @Nullable Level recommended, int openMajors) {
    return new AssessmentFacts(
        "assessment-1",
        "cbo-1",
        1,
        status,
        REPRESENTATIVE,
        List.of(EVALUATOR),
        List.of("account-coordinator"),
        List.of("account-recused"),
        openMajors,
        recommended,
        List.of());
  }

  /** What is known of these two. */
  public static Eligibility knowing(AssessmentFacts assessment, CboFacts cbo) {
    return new Eligibility() {
      @Override
      public List<String> representedBy(String account) {
        return List.of();
      }

      @Override
      public Optional<AssessmentFacts> assessment(String assessmentId) {
        return Optional.of(assessment).filter(a -> a.assessmentId().equals(assessmentId));
      }

      @Override
      public List<AssessmentFacts> assessmentsOf(String cboId) {
        return assessment.cboId().equals(cboId) ? List.of(assessment) : List.of();
      }

      @Override
      public List<String> advisersSince(String cboId, Instant since) {
        return assessmentsOf(cboId).stream().flatMap(a -> a.advisers().stream()).toList();
      }

      @Override
      public Optional<CboFacts> cbo(String cboId) {
        return Optional.of(cbo).filter(c -> c.cboId().equals(cboId));
      }

      @Override
      public Map<String, CboFacts> cbos(Collection<String> cboIds) {
        return cboIds.contains(cbo.cboId()) ? Map.of(cbo.cboId(), cbo) : Map.of();
      }
    };
  }
}
