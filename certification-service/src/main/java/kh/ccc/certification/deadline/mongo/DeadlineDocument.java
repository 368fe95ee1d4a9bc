package kh.ccc.certification.deadline.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Set;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A deadline as it is stored. */
final class DeadlineDocument {

  /** Digits of a province's code, with which the codes of all its places begin. */
  private static final int PROVINCE = 2;

  private DeadlineDocument() {}

  static String subjectKey(Deadline.Subject subject) {
    return subject.type() + ":" + subject.id();
  }

  /** Everything is to be told of it yet; what was told before is known to its history. */
  static Bson opened(Deadline deadline, DeadlineRules.Kind rule, long version) {
    Deadline.Subject subject = deadline.subject();
    return Updates.combine(
        Updates.set("version", version),
        Updates.set("kind", deadline.kind()),
        Updates.set("desk", rule.desk()),
        Updates.set("subject", subjectKey(subject)),
        Updates.set("type", subject.type()),
        Updates.set("subjectId", subject.id()),
        Updates.set("reference", subject.reference()),
        Updates.set("cboId", subject.cboId()),
        Updates.set("area", subject.area()),
        Updates.set("province", province(subject.area())),
        Updates.set("account", subject.account()),
        Updates.set("due", deadline.due().toString()),
        Updates.set("missed", false),
        Updates.set("next", rule.first(deadline.due()).toString()),
        Updates.set("key", deadline.due() + "/" + deadline.id()));
  }

  /** What concerns the whole country is in no province. */
  private static String province(String area) {
    return area.substring(0, Math.min(PROVINCE, area.length()));
  }

  static Deadline read(Document document) {
    return new Deadline(
        document.getString("kind"),
        new Deadline.Subject(
            document.getString("type"),
            document.getString("subjectId"),
            document.getString("reference"),
            document.getString("cboId"),
            document.getString("area"),
            document.getString("account")),
        LocalDate.parse(document.getString("due")));
  }

  static Deadlines.Listed listed(Document document) {
    return new Deadlines.Listed(
        read(document), document.getBoolean("missed", false), document.getString("key"));
  }

  /** A place below another one has its code as prefix. */
  static Bson inOneOf(Set<String> areas) {
    if (areas.size() == 1 && areas.iterator().next().length() == PROVINCE) {
      return eq("province", areas.iterator().next());
    }
    return or(
        areas.stream()
            .sorted()
            .map(area -> and(gte("area", area), lt("area", area + ":")))
            .toList());
  }
}
