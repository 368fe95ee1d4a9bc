package kh.ccc.e2e.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;
import tools.jackson.databind.JsonNode;

/** Made-up organizations that an assessor is asked to assess, each with a whole self-assessment. */
final class Assignments {

  private static final String VILLAGE = "03010101";

  private final Person representative;
  private final Person officer;
  private final JsonNode chapters;

  Assignments(Person representative, Person officer) {
    this.representative = representative;
    this.officer = officer;
    this.chapters = officer.get("/api/guidelines/1").json().path("chapters");
  }

  JsonNode chapters() {
    return chapters;
  }

  /** A registered organization; answers with a word of its name that no other has. */
  String organization() {
    String key = UUID.randomUUID().toString();
    registered(key);
    return key.substring(0, 8);
  }

  /** Path of an assessment in the API that waits for the assessor's declaration. */
  String asked(Person assessor) {
    String key = UUID.randomUUID().toString();
    return asked(assessor, started(registered(key), key), key);
  }

  /** The same, with a photograph beside the first answer. */
  String askedWithPhotograph(Person assessor) {
    String key = UUID.randomUUID().toString();
    String path = started(registered(key), key);
    representative.upload(
        path + "/evidence?indicator=1.1&name=book.jpg",
        key + "-photograph",
        "image/jpeg",
        Photograph.small());
    return asked(assessor, path, key);
  }

  /** A report with a major finding of the second indicator: no certificate without an appeal. */
  String reported(Person assessor) {
    String path = accepted(assessor);
    Answer now = assessor.get(path);
    for (JsonNode chapter : chapters) {
      int number = chapter.path("number").asInt();
      List<Map<String, Object>> rows = rows(chapter, 3, "Seen at the visit.");
      if (number == 1) {
        rows.get(1).put("score", 0);
      }
      now =
          assessor.put(
              path + "/findings/chapters/" + number,
              path + "-find-" + number,
              now.etag(),
              Map.of("findings", rows));
    }
    assessor.post(
        path + "/recommendation",
        path + "-recommend",
        now.etag(),
        new TreeMap<>(Map.of("level", "NONE", "summary", "One key duty is not worked on.")));
    return path;
  }

  private String asked(Person assessor, String path, String key) {
    Answer now = representative.get(path);
    for (JsonNode chapter : chapters) {
      int number = chapter.path("number").asInt();
      now =
          representative.put(
              path + "/self-assessment/chapters/" + number,
              key + "-self-" + number,
              now.etag(),
              Map.of("answers", rows(chapter, 3, "We keep it in our file.")));
    }
    now =
        representative.post(
            path + "/submission", key + "-submit", now.etag(), Map.of("consent", true));
    officer.post(
        path + "/assignment",
        key + "-assign",
        now.etag(),
        new TreeMap<>(Map.of("assessor", assessor.account())));
    return path;
  }

  /** The same, accepted: the assessor may score. */
  String accepted(Person assessor) {
    String path = asked(assessor);
    assessor.post(
        path + "/conflict-declaration",
        path + "-declare",
        assessor.get(path).etag(),
        Map.of("hasConflict", false));
    return path;
  }

  /** Answers or findings for every indicator of a chapter. */
  static List<Map<String, Object>> rows(JsonNode chapter, int score, String note) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (JsonNode indicator : chapter.path("indicators")) {
      rows.add(
          new TreeMap<>(
              Map.of(
                  "indicator", indicator.path("code").asString(""),
                  "score", score,
                  "note", note)));
    }
    return rows;
  }

  private String started(String cboId, String key) {
    Answer started =
        representative.post(
            "/api/assessments",
            key + "-start",
            new TreeMap<>(Map.of("cboId", cboId, "purpose", "INITIAL")));
    return "/api/assessments/" + started.text("assessmentId");
  }

  private String registered(String key) {
    Answer submitted = officer.post("/api/cbos", key + "-record", record(key));
    String path = "/api/cbos/" + submitted.text("cboId");
    officer.post(path + "/verification", key + "-verify", submitted.etag(), Map.of());
    return submitted.text("cboId");
  }

  private Map<String, Object> record(String key) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nameKm", "សហគមន៍ព្រៃឈើគំរូ " + key.substring(0, 8));
    fields.put("nameLatin", "Sample Forestry " + key.substring(0, 8));
    fields.put("type", "community_forestry");
    fields.put("sector", "31220");
    fields.put("area", VILLAGE);
    fields.put("legalForm", "COMMUNE_ACKNOWLEDGED");
    fields.put("foundedOn", "2012-03-15");
    fields.put("members", 40);
    fields.put("womenMembers", 22);
    fields.put("consent", true);
    fields.put("synthetic", true);
    fields.put("representative", representative.account());
    return fields;
  }
}
