package kh.ccc.certification.eligibility.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The projection of CBOs and assessments in MongoDB, one document each. */
public final class MongoEligibility implements Eligibility, StorePreparation {

  private static final int MOST_OF_A_CBO = 500;

  private static final String STARTED = "startedAt";

  private static final int MOST_OF_AN_ACCOUNT = 100;

  private final MongoCollection<Document> assessments;
  private final MongoCollection<Document> cbos;

  public MongoEligibility(MongoDatabase database) {
    assessments = database.getCollection("known_assessments");
    cbos = database.getCollection("known_cbos");
  }

  @Override
  public void prepare() {
    assessments.createIndex(Indexes.ascending("cboId"));
    cbos.createIndex(Indexes.ascending("representative"));
  }

  /** Keeps the facts unless newer ones are there. */
  public void keep(AssessmentFacts facts, Position position) {
    Bson update = update(facts);
    // An assessment is told of in this state once, when it starts.
    GuardedProjection.apply(
        assessments,
        facts.assessmentId(),
        position,
        facts.status().equals("SELF_ASSESSMENT")
            ? Updates.combine(update, Updates.set(STARTED, Date.from(position.at())))
            : update);
  }

  private static Bson update(AssessmentFacts facts) {
    @Nullable Level recommended = facts.recommended();
    return Updates.combine(
        Updates.set("cboId", facts.cboId()),
        Updates.set("edition", facts.edition()),
        Updates.set("status", facts.status()),
        Updates.set("representative", facts.representative()),
        Updates.set("evaluators", facts.evaluators()),
        Updates.set("advisers", facts.advisers()),
        Updates.set("recused", facts.recused()),
        Updates.set("openMajors", facts.openMajors()),
        Updates.set("recommended", recommended == null ? null : recommended.name()),
        Updates.set("chapters", facts.chapters().stream().map(MongoEligibility::score).toList()));
  }

  /** Keeps the facts unless newer ones are there. */
  public void keep(CboFacts facts, Position position) {
    GuardedProjection.apply(
        cbos,
        facts.cboId(),
        position,
        Updates.combine(
            Updates.set("nameKm", facts.nameKm()),
            Updates.set("nameLatin", facts.nameLatin()),
            Updates.set("area", facts.area()),
            Updates.set("status", facts.status()),
            Updates.set("synthetic", facts.synthetic()),
            Updates.set("representative", facts.representative())));
  }

  @Override
  public Optional<AssessmentFacts> assessment(String assessmentId) {
    @Nullable Document found = assessments.find(eq("_id", assessmentId)).first();
    return Optional.ofNullable(found).map(MongoEligibility::assessmentFacts);
  }

  @Override
  public List<AssessmentFacts> assessmentsOf(String cboId) {
    return assessments
        .find(eq("cboId", cboId))
        .limit(MOST_OF_A_CBO)
        .batchSize(MOST_OF_A_CBO)
        .map(MongoEligibility::assessmentFacts)
        .into(new ArrayList<>());
  }

  @Override
  public List<String> advisersSince(String cboId, Instant since) {
    Set<String> advisers = new TreeSet<>();
    for (Document document :
        assessments
            .find(and(eq("cboId", cboId), gte(STARTED, Date.from(since))))
            .limit(MOST_OF_A_CBO)
            .batchSize(MOST_OF_A_CBO)) {
      advisers.addAll(document.getList("advisers", String.class, List.of()));
    }
    return List.copyOf(advisers);
  }

  @Override
  public Optional<CboFacts> cbo(String cboId) {
    @Nullable Document found = cbos.find(eq("_id", cboId)).first();
    return Optional.ofNullable(found).map(MongoEligibility::cboFacts);
  }

  @Override
  public Map<String, CboFacts> cbos(Collection<String> cboIds) {
    Map<String, CboFacts> known = new HashMap<>();
    for (Document document : cbos.find(in("_id", cboIds)).batchSize(500)) {
      known.put(document.getString("_id"), cboFacts(document));
    }
    return known;
  }

  private static AssessmentFacts assessmentFacts(Document document) {
    @Nullable String recommended = document.getString("recommended");
    return new AssessmentFacts(
        document.getString("_id"),
        document.getString("cboId"),
        document.getInteger("edition"),
        document.getString("status"),
        document.getString("representative"),
        document.getList("evaluators", String.class, List.of()),
        document.getList("advisers", String.class, List.of()),
        document.getList("recused", String.class, List.of()),
        document.getInteger("openMajors"),
        recommended == null ? null : Level.valueOf(recommended),
        document.getList("chapters", Document.class, List.of()).stream()
            .map(
                score -> new ChapterScore(score.getInteger("chapter"), score.getInteger("percent")))
            .toList());
  }

  private static Document score(ChapterScore score) {
    return new Document("chapter", score.chapter()).append("percent", score.percent());
  }

  private static CboFacts cboFacts(Document document) {
    return new CboFacts(
        document.getString("_id"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getString("area"),
        document.getString("status"),
        document.getBoolean("synthetic", false),
        document.getString("representative"));
  }

  @Override
  public List<String> representedBy(String account) {
    return cbos.find(eq("representative", account))
        .limit(MOST_OF_AN_ACCOUNT)
        .batchSize(MOST_OF_AN_ACCOUNT)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }
}
