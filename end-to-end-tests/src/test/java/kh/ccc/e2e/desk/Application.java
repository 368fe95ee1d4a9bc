package kh.ccc.e2e.desk;

import static kh.ccc.e2e.desk.Story.person;
import static kh.ccc.e2e.desk.Story.unique;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;
import tools.jackson.databind.JsonNode;

/** A CBO of its own that was assessed and has applied for a certificate, made by the API. */
record Application(String applicationId, String cboId, String name) {

  private static final int SCORE = 3;

  /**
   * @param assessor user name of who assesses it
   */
  static Application handedIn(String assessor) {
    String name = "Story Forestry " + unique("").substring(1, 9);
    String cbo = registered(name);
    String assessment = assessed(cbo, assessor);
    String application =
        person("cbo1")
            .post(
                "/api/applications",
                unique("apply"),
                Map.of("assessmentId", assessment, "level", "GOOD_PRACTICE", "agreementVersion", 1))
            .text("applicationId");
    return new Application(application, cbo, name);
  }

  private static String registered(String name) {
    Person officer = person("officer");
    Answer submitted =
        officer.post(
            "/api/cbos",
            unique("cbo"),
            Map.ofEntries(
                Map.entry("nameKm", "សហគមន៍ព្រៃឈើ " + name.substring(name.length() - 8)),
                Map.entry("nameLatin", name),
                Map.entry("type", "community_forestry"),
                Map.entry("sector", "31220"),
                Map.entry("area", "030101"),
                Map.entry("legalForm", "COMMUNE_ACKNOWLEDGED"),
                Map.entry("foundedOn", LocalDate.of(2015, 5, 15).toString()),
                Map.entry("members", 40),
                Map.entry("womenMembers", 20),
                Map.entry("consent", true),
                Map.entry("synthetic", true),
                Map.entry("representative", person("cbo1").account())));
    String id = submitted.text("cboId");
    officer.post("/api/cbos/" + id + "/verification", unique("verify"), submitted.etag(), Map.of());
    return id;
  }

  private static String assessed(String cbo, String assessor) {
    Person leader = person("cbo1");
    JsonNode chapters = leader.get("/api/guidelines/1").json().path("chapters");
    Answer now =
        leader.post(
            "/api/assessments", unique("assess"), Map.of("cboId", cbo, "purpose", "INITIAL"));
    String path = "/api/assessments/" + now.text("assessmentId");
    for (JsonNode chapter : chapters) {
      now =
          leader.put(
              path + "/self-assessment/chapters/" + chapter.path("number").asInt(),
              unique("self"),
              now.etag(),
              Map.of("answers", scores(chapter)));
    }
    now = leader.post(path + "/submission", unique("submit"), now.etag(), Map.of("consent", true));
    Person visitor = person(assessor);
    now =
        person("officer")
            .post(
                path + "/assignment",
                unique("assign"),
                now.etag(),
                Map.of("assessor", visitor.account()));
    now =
        visitor.post(
            path + "/conflict-declaration",
            unique("declare"),
            now.etag(),
            Map.of("hasConflict", false));
    for (JsonNode chapter : chapters) {
      now =
          visitor.put(
              path + "/findings/chapters/" + chapter.path("number").asInt(),
              unique("find"),
              now.etag(),
              Map.of("findings", scores(chapter)));
    }
    visitor.post(
        path + "/recommendation",
        unique("recommend"),
        now.etag(),
        Map.of("level", "GOOD_PRACTICE", "summary", "Seen at the visit of a story."));
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<Map<String, Object>> scores(JsonNode chapter) {
    List<Map<String, Object>> scores = new ArrayList<>();
    for (JsonNode indicator : chapter.path("indicators")) {
      scores.add(Map.of("indicator", indicator.path("code").asString(""), "score", SCORE));
    }
    return scores;
  }
}
