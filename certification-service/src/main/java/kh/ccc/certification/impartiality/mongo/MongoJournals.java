package kh.ccc.certification.impartiality.mongo;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import kh.ccc.certification.impartiality.Duty;
import kh.ccc.certification.impartiality.Evidence;
import kh.ccc.certification.impartiality.Fact;
import kh.ccc.certification.impartiality.Journals;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.JournalVerifier;
import kh.ccc.platform.journal.MongoJournal;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads this service's whole journal, and what assessment-service told. */
public final class MongoJournals implements Journals {

  private static final int STEP = 200;

  /** An audit must come to the same digest as the one before when nothing else happened. */
  private static final String AUDITS = "audit";

  private final MongoJournal journal;
  private final JournalVerifier verifier;
  private final MongoDatabase database;

  public MongoJournals(MongoJournal journal, JournalVerifier verifier, MongoDatabase database) {
    this.journal = journal;
    this.verifier = verifier;
    this.database = database;
  }

  @Override
  public Reading replay(Consumer<Fact> facts, Consumer<Progress> progress) {
    verify(facts);
    assessments(facts);
    MessageDigest digest = sha256();
    long total = journal.count();
    long commits = 0;
    long seen = 0;
    for (Commit commit : journal.all()) {
      if (!commit.category().equals(AUDITS)) {
        commits++;
        digest.update((commit.id() + ' ' + commit.hash() + '\n').getBytes(StandardCharsets.UTF_8));
        CommitFacts.of(commit).forEach(facts);
      }
      if (++seen % STEP == 0) {
        progress.accept(new Progress(seen, Math.max(seen, total)));
      }
    }
    progress.accept(new Progress(seen, seen));
    return new Reading(commits, HexFormat.of().formatHex(digest.digest()));
  }

  private void verify(Consumer<Fact> facts) {
    for (String finding : verifier.verify().findings()) {
      Evidence evidence = new Evidence(finding, "", "journal check", Instant.EPOCH);
      facts.accept(new Fact.Tampered(finding, evidence));
    }
  }

  private void assessments(Consumer<Fact> facts) {
    for (Document told : database.getCollection("known_assessments").find().batchSize(STEP)) {
      String id = told.getString("_id");
      Evidence evidence = new Evidence("assessment-" + id, "", "assessment events", began(told));
      deeds(told, "evaluators", Duty.EVALUATOR, evidence, facts);
      deeds(told, "advisers", Duty.ADVISER, evidence, facts);
      deeds(told, "recused", Duty.CONFLICT_DECLARED, evidence, facts);
    }
  }

  private static void deeds(
      Document told, String field, Duty duty, Evidence evidence, Consumer<Fact> facts) {
    for (String account : told.getList(field, String.class, List.of())) {
      facts.accept(
          new Fact.AssessmentDeed(
              told.getString("_id"), told.getString("cboId"), account, duty, evidence));
    }
  }

  /** One whose begin was never told counts as begun before everything else. */
  private static Instant began(Document told) {
    @Nullable Date began = told.getDate("startedAt");
    return began == null ? Instant.EPOCH : began.toInstant();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
