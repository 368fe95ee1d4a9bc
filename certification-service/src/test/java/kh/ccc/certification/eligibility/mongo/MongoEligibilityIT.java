package kh.ccc.certification.eligibility.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.consumer.Position;
import kh.ccc.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoEligibilityIT {

  private final MongoDatabase database = TestDatabase.fresh();
  private final MongoEligibility eligibility = new MongoEligibility(database);

  @Test
  void whatIsNotKnownIsEmpty() {
    assertThat(eligibility.assessment("a")).isEmpty();
    assertThat(eligibility.cbo("c")).isEmpty();
    assertThat(eligibility.cbos(List.of("c"))).isEmpty();
  }

  @Test
  void factsComeBackAsTheyWereKept() {
    AssessmentFacts assessment =
        new AssessmentFacts(
            "a",
            "c",
            1,
            "RECOMMENDED",
            "rep",
            List.of("e1", "e2"),
            List.of("a1"),
            List.of("r1"),
            2,
            Level.ADVANCED,
            List.of(new ChapterScore(1, 75), new ChapterScore(2, 100)));
    CboFacts cbo = new CboFacts("c", "ក", null, "0301", "REGISTERED", true, null);
    eligibility.keep(assessment, at(1));
    eligibility.keep(cbo, at(1));
    assertThat(eligibility.assessment("a")).contains(assessment);
    assertThat(eligibility.cbo("c")).contains(cbo);
    assertThat(eligibility.cbos(List.of("c", "d"))).containsOnlyKeys("c");
  }

  @Test
  void assessmentWithoutALevelStaysWithoutOne() {
    AssessmentFacts none =
        new AssessmentFacts(
            "a", "c", 1, "SUBMITTED", null, List.of(), List.of(), List.of(), 0, null, List.of());
    eligibility.keep(none, at(1));
    assertThat(eligibility.assessment("a")).contains(none);
  }

  @Test
  void eventThatComesTwiceChangesNothing() {
    eligibility.keep(cbo("SUBMITTED"), at(1));
    eligibility.keep(cbo("REGISTERED"), at(2));
    Document once = document();
    eligibility.keep(cbo("REGISTERED"), at(2));
    assertThat(document()).isEqualTo(once);
  }

  @Test
  void eventThatComesLateIsIgnored() {
    eligibility.keep(cbo("REGISTERED"), at(5));
    eligibility.keep(cbo("SUBMITTED"), at(4));
    assertThat(eligibility.cbo("c").orElseThrow().status()).isEqualTo("REGISTERED");
  }

  @Test
  void eventThatComesFirstOfAllIsEnough() {
    eligibility.keep(cbo("REGISTERED"), at(9));
    assertThat(eligibility.cbo("c").orElseThrow().isRegistered()).isTrue();
  }

  private Document document() {
    Document found = database.getCollection("known_cbos").find(new Document("_id", "c")).first();
    return found == null ? new Document() : found;
  }

  private static CboFacts cbo(String status) {
    return new CboFacts("c", "ក", "K", "0301", status, true, "rep");
  }

  private static Position at(long seq) {
    return new Position("registry-c", seq, 0, Instant.parse("2026-01-01T00:00:00Z"));
  }
}
