package kh.ccc.certification.application;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  public static final ApplicationRules RULES = new ApplicationRules(1, 3, Period.ofMonths(12));

  private ApplicationFixtures() {}

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
        openMajors,
        recommended,
        List.of());
  }

  /** What is known of these two. */
  public static Eligibility knowing(AssessmentFacts assessment, CboFacts cbo) {
    return new Eligibility() {
      @Override
      public Optional<AssessmentFacts> assessment(String assessmentId) {
        return Optional.of(assessment).filter(a -> a.assessmentId().equals(assessmentId));
      }

      @Override
      public List<AssessmentFacts> assessmentsOf(String cboId) {
        return assessment.cboId().equals(cboId) ? List.of(assessment) : List.of();
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
