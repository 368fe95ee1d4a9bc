package kh.ccc.certification.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationSummary;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.platform.journal.CommandContext;
import org.jspecify.annotations.Nullable;

/** People, days and fakes for appeals. */
final class AppealFixtures {

  static final String REPRESENTATIVE = "account-dara";
  static final String EVALUATOR = "account-assessor1";
  static final String CHAIR = "account-chair";
  static final String OFFICER = "account-complaints";
  static final List<String> PANEL = List.of("account-panel1", "account-panel2", "account-panel3");
  static final AppealRules RULES = new AppealRules(14, 5, 60, 3);
  static final WorkingDays CALENDAR = WorkingDays.of(List.of(), List.of());

  private AppealFixtures() {}

  /** A command of that account at ten in the morning of that day. */
  static CommandContext by(String account, LocalDate day) {
    return new CommandContext(
        account, UUID.randomUUID().toString(), Instant.parse(day + "T03:00:00Z"));
  }

  static Contested suspension(LocalDate decidedOn) {
    return new Contested(
        Against.SUSPENSION,
        "certificate-1",
        "RES-2",
        "assessment-1",
        "cbo-1",
        "030102",
        REPRESENTATIVE,
        decidedOn);
  }

  /** Words that are kept in memory. */
  static final class Words implements Confidences {

    final Map<String, Confidence> kept = new HashMap<>();

    @Override
    public void keep(String caseId, String id, Confidence confidence, Instant at) {
      kept.put(id, confidence);
    }

    @Override
    public Optional<Confidence> find(String caseId, String id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Map<String, Confidence> ofCase(String caseId) {
      return Map.copyOf(kept);
    }

    @Override
    public void remove(String id) {
      kept.remove(id);
    }

    @Override
    public void erase(String caseId) {
      kept.clear();
    }
  }

  /** No applications at all. */
  static Applications noApplications() {
    return new Applications() {
      @Override
      public List<ApplicationSummary> list(Query query) {
        return List.of();
      }

      @Override
      public List<String> ofSession(String session) {
        return List.of();
      }

      @Override
      public List<ApplicationSummary> agenda(String session, @Nullable String after, int limit) {
        return List.of();
      }

      @Override
      public List<String> uncontested(String session, int limit) {
        return List.of();
      }

      @Override
      public long grantedBy(String batch) {
        return 0;
      }

      @Override
      public List<ApplicationId> ofCbo(String cboId) {
        return List.of();
      }
    };
  }
}
