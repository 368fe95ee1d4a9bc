package kh.ccc.certification.appeal.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.appeal.Findings;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.time.Programme;
import org.bson.Document;

/** The day on which each assessment's findings were told. */
public final class MongoFindings implements Findings {

  private final MongoCollection<Document> findings;

  public MongoFindings(MongoDatabase database) {
    findings = database.getCollection("told_findings");
  }

  /** Keeps the day unless a later one is there. */
  public void keep(String assessmentId, Position position) {
    GuardedProjection.apply(
        findings,
        assessmentId,
        position,
        Updates.set("toldOn", Programme.dayOf(position.at()).toString()));
  }

  @Override
  public Optional<LocalDate> toldOn(String assessmentId) {
    return Optional.ofNullable(findings.find(eq("_id", assessmentId)).first())
        .map(found -> LocalDate.parse(found.getString("toldOn")));
  }
}
