package kh.ccc.assessment.assessment.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentEntry;
import kh.ccc.assessment.assessment.AssessmentResult;
import kh.ccc.assessment.assessment.Dossier;
import kh.ccc.assessment.assessment.Purpose;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.assessment.Subject;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.assessment.guideline.Severity;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A line of the work queue as it is stored. */
@Component
class AssessmentDocuments {

  private final Guidelines guidelines;

  AssessmentDocuments(Guidelines guidelines) {
    this.guidelines = guidelines;
  }

  Document document(Assessment.Started assessment) {
    Subject subject = assessment.subject();
    Dossier dossier = assessment.dossier();
    AssessmentResult result =
        AssessmentResult.of(guidelines.edition(subject.edition()), dossier.findings());
    Document line =
        new Document("cboId", subject.cboId())
            .append("area", subject.area())
            .append("province", subject.area().substring(0, 2))
            .append("purpose", subject.purpose().name())
            .append("edition", subject.edition())
            .append("status", assessment.status().name())
            .append("assessor", assessment.assessorAccount().orElse(null))
            .append("preparers", dossier.participants().preparers())
            .append("adviser", subject.adviser())
            .append("startedAt", Date.from(subject.startedAt()))
            .append("submittedAt", date(dossier.submittedAt()))
            .append("openMajors", result.count(Severity.MAJOR))
            .append("recommendedLevel", level(assessment));
    appendIfThere(line, "dueOn", dossier.fieldwork().dueOn());
    appendIfThere(line, "amendmentWantedBy", assessment.amendmentWantedBy().orElse(null));
    return line;
  }

  static AssessmentEntry entry(Document document) {
    return new AssessmentEntry(
        document.getString("_id"),
        document.getString("cboId"),
        document.getString("area"),
        Purpose.valueOf(document.getString("purpose")),
        document.getInteger("edition"),
        Status.valueOf(document.getString("status")),
        document.getString("assessor"),
        day(document.getString("dueOn")),
        document.getDate("startedAt").toInstant(),
        instant(document.getDate("submittedAt")),
        document.getInteger("openMajors"),
        document.getString("recommendedLevel"));
  }

  private static void appendIfThere(Document line, String field, @Nullable Object value) {
    if (value != null) {
      line.append(field, value.toString());
    }
  }

  private static @Nullable String level(Assessment.Started assessment) {
    return assessment instanceof Assessment.Recommended recommended
        ? recommended.level().name()
        : null;
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
