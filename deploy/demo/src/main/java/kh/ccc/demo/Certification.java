package kh.ccc.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kh.ccc.demo.Person.Answer;
import kh.ccc.demo.SyntheticCbo.Fate;
import tools.jackson.databind.JsonNode;

/** What a synthetic CBO goes through, from its registration to its application. */
final class Certification {

  private final People people;
  private final JsonNode chapters;
  private final JsonNode completeness;

  Certification(People people) {
    this.people = people;
    this.completeness = people.officer().get("/api/applications/rules").json().path("completeness");
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

  /** Applies and is reviewed; the application's id. */
  String apply(SyntheticCbo cbo, String assessmentId) {
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
    String application = applied.text("applicationId");
    review(cbo, "/api/applications/" + application, key, applied);
    return application;
  }

  private void review(SyntheticCbo cbo, String path, String key, Answer applied) {
    Person reviewer = people.reviewer();
    List<Map<String, Object>> points = new ArrayList<>();
    completeness.forEach(
        point -> points.add(new TreeMap<>(Map.of("code", point.path("code"), "met", true))));
    Answer checked =
        reviewer.post(
            path + "/completeness-check",
            key + "-complete",
            applied.etag(),
            Map.of("items", points));
    reviewer.post(
        path + "/review",
        key + "-review",
        checked.etag(),
        Map.of(
            "recommendation",
            Committee.vote(cbo.fate()),
            "report",
            "Evidence and scores agree. A review of the demonstration."));
  }
}
