package kh.ccc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kh.ccc.demo.Person.Answer;
import kh.ccc.demo.SyntheticCbo.Fate;
import tools.jackson.databind.JsonNode;

/** Walks one synthetic CBO after the other from registration to the committee. */
final class Certification {

  private final People people;
  private final LocalDate today;
  private final JsonNode chapters;

  Certification(People people, LocalDate today) {
    this.people = people;
    this.today = today;
    this.chapters = people.officer().get("/api/guidelines/1").json().path("chapters");
  }

  /** The id of the registered CBO. */
  String register(SyntheticCbo cbo) {
    Person officer = people.officer();
    String key = "cbo-" + cbo.number();
    Answer submitted =
        officer.post(
            "/api/cbos", key, cbo.submission(people.representative(cbo.number()).account()));
    String id = submitted.text("cboId");
    officer.post("/api/cbos/" + id + "/verification", key + "-verify", submitted.etag(), Map.of());
    return id;
  }

  /** The id of the assessment, as far as this CBO's fate lets it come. */
  String assess(SyntheticCbo cbo, String cboId) {
    Person cboLeader = people.representative(cbo.number());
    Person assessor = people.assessor(cbo.number());
    String key = "assessment-" + cbo.number();
    Answer now =
        cboLeader.post("/api/assessments", key, Map.of("cboId", cboId, "purpose", "INITIAL"));
    String path = "/api/assessments/" + now.text("assessmentId");
    for (JsonNode chapter : chapters) {
      now = answer(cboLeader, path, key, now, chapter, cbo);
    }
    now = cboLeader.post(path + "/submission", key + "-submit", now.etag(), consent());
    now =
        people
            .officer()
            .post(
                path + "/assignment",
                key + "-assign",
                now.etag(),
                Map.of("assessor", assessor.account()));
    if (cbo.fate() == Fate.IN_ASSESSMENT) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
    return visit(cbo, assessor, path, key, now);
  }

  private String visit(SyntheticCbo cbo, Person assessor, String path, String key, Answer before) {
    Answer now =
        assessor.post(
            path + "/conflict-declaration",
            key + "-declare",
            before.etag(),
            Map.of("hasConflict", false));
    for (JsonNode chapter : chapters) {
      int number = chapter.path("number").asInt();
      now =
          assessor.put(
              path + "/findings/chapters/" + number,
              key + "-find-" + number,
              now.etag(),
              Map.of("findings", scores(chapter, cbo, false)));
    }
    assessor.post(
        path + "/recommendation",
        key + "-recommend",
        now.etag(),
        Map.of("level", cbo.recommendation(), "summary", "Scores of the demonstration."));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Answer answer(
      Person leader, String path, String key, Answer before, JsonNode chapter, SyntheticCbo cbo) {
    int number = chapter.path("number").asInt();
    return leader.put(
        path + "/self-assessment/chapters/" + number,
        key + "-self-" + number,
        before.etag(),
        Map.of("answers", scores(chapter, cbo, true)));
  }

  private static List<Map<String, Object>> scores(
      JsonNode chapter, SyntheticCbo cbo, boolean self) {
    List<Map<String, Object>> scores = new ArrayList<>();
    for (JsonNode indicator : chapter.path("indicators")) {
      String code = indicator.path("code").asString("");
      int found = cbo.score(code, indicator.path("core").asBoolean());
      scores.add(self ? answer(code, Math.max(found, 2)) : finding(code, found));
    }
    return scores;
  }

  private static Map<String, Object> answer(String indicator, int score) {
    return new TreeMap<>(Map.of("indicator", indicator, "score", score));
  }

  /** What falls short needs a note for the CBO. */
  private static Map<String, Object> finding(String indicator, int score) {
    Map<String, Object> finding = answer(indicator, score);
    if (score < 3) {
      finding.put("note", "Seen at the visit of the demonstration.");
    }
    return finding;
  }

  private static Map<String, Object> consent() {
    return Map.of("consent", true);
  }

  /** The certificate's number, or what the committee decided instead. */
  String decide(SyntheticCbo cbo, String assessmentId) {
    String key = "application-" + cbo.number();
    Answer applied =
        people
            .representative(cbo.number())
            .post(
                "/api/applications",
                key,
                Map.of(
                    "assessmentId",
                    assessmentId,
                    "level",
                    cbo.recommendation(),
                    "agreementVersion",
                    1));
    String path = "/api/applications/" + applied.text("applicationId");
    Answer now = applied;
    for (Person member : people.committee()) {
      now =
          member.put(
              path + "/votes/mine", key + "-" + member.account(), Map.of("vote", vote(cbo.fate())));
    }
    return people
        .chair()
        .post(path + "/decision", key + "-decide", now.etag(), decision(cbo.fate()))
        .text("status");
  }

  private static String vote(Fate fate) {
    return switch (fate) {
      case REFUSED -> "REFUSE";
      case DEFERRED -> "DEFER";
      case GOOD_PRACTICE, ADVANCED, PROVISIONAL, NOT_RECOMMENDED, IN_ASSESSMENT -> "GRANT";
    };
  }

  private Map<String, Object> decision(Fate fate) {
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("resolution", "Resolution of the demonstration.");
    switch (fate) {
      case REFUSED -> {
        decision.put("outcome", "REFUSE");
        decision.put("reason", "The cash book was not shown.");
      }
      case DEFERRED -> {
        decision.put("outcome", "DEFER");
        decision.put("conditions", "Elect a new committee under the by-law.");
        decision.put("until", today.plusMonths(3).toString());
      }
      case GOOD_PRACTICE, ADVANCED, PROVISIONAL, NOT_RECOMMENDED, IN_ASSESSMENT ->
          decision.put("outcome", "GRANT");
    }
    return decision;
  }

  /** Suspends the certificate of that CBO; its number. */
  String suspend(String cboId) {
    Person chair = people.chair();
    JsonNode first =
        chair
            .getUntil("/api/certificates?cboId=" + cboId, page -> !page.path("items").isEmpty())
            .json()
            .at("/items/0");
    String path = "/api/certificates/" + first.path("certificateId").asString("");
    Map<String, Object> suspension =
        Map.of(
            "reason",
            "SURVEILLANCE_OVERDUE",
            "until",
            today.plusMonths(3).toString(),
            "resolution",
            "Resolution of the demonstration.");
    chair.post(path + "/suspension", "suspension", chair.get(path).etag(), suspension);
    return first.path("number").asString("");
  }
}
