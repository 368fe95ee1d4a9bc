package kh.ccc.e2e.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;
import tools.jackson.databind.JsonNode;

/** Made-up work for the programme office: lists, records with look-alikes, self-assessments. */
final class OfficeWork {

  private static final String COMMUNE = "030102";

  private final Person officer;
  private final Person representative;

  OfficeWork(Person officer, Person representative) {
    this.officer = officer;
    this.representative = representative;
  }

  /** A name that no other run uses: letters only, so that nothing looks like a running number. */
  static String name(String word) {
    StringBuilder letters = new StringBuilder(word).append(' ');
    for (char digit : UUID.randomUUID().toString().substring(0, 8).toCharArray()) {
      letters.append("bdkmprstvlnjgchy".charAt(Character.digit(digit, 16)));
    }
    return letters.toString();
  }

  /** A list with headers of its own: one good row, its look-alike, one without a name. */
  static Path list(String name) {
    String rows =
        """
        Which group,Where,Kind,People
        %s,Kampong Cham,community_fishery,40
        %sh,Kampong Cham,community_fishery,41
        ,Kampong Cham,community_fishery,12
        """
            .formatted(name, name);
    try {
      Path file = Files.createTempFile("list", ".csv");
      file.toFile().deleteOnExit();
      return Files.writeString(file, rows);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The id of a record that waits: corrected, it looks like a registered one. */
  String lookAlike(String name) {
    register(name);
    String key = UUID.randomUUID().toString();
    Answer submitted = officer.post("/api/cbos", key, form(name("Svay")));
    String path = "/api/cbos/" + submitted.text("cboId");
    Map<String, Object> corrected = form(name + "h");
    corrected.put("members", 55);
    corrected.keySet().removeAll(List.of("consent", "synthetic", "representative"));
    officer.put(path, key + "-correct", submitted.etag(), corrected);
    return submitted.text("cboId");
  }

  private String register(String name) {
    String key = UUID.randomUUID().toString();
    Answer submitted = officer.post("/api/cbos", key, form(name));
    String id = submitted.text("cboId");
    officer.post("/api/cbos/" + id + "/verification", key + "-verify", submitted.etag(), Map.of());
    return id;
  }

  private Map<String, Object> form(String name) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("nameLatin", name);
    fields.put("type", "community_fishery");
    fields.put("sector", "31320");
    fields.put("area", COMMUNE);
    fields.put("legalForm", "SECTOR_RECOGNISED");
    fields.put("members", 40);
    fields.put("womenMembers", 21);
    fields.put("consent", true);
    fields.put("synthetic", true);
    fields.put("representative", representative.account());
    return fields;
  }

  /** The id of an assessment that was handed in and has no assessor. */
  String handedIn(String name) {
    String key = UUID.randomUUID().toString();
    Answer now =
        representative.post(
            "/api/assessments",
            key,
            new TreeMap<>(Map.of("cboId", register(name), "purpose", "INITIAL")));
    String id = now.text("assessmentId");
    String path = "/api/assessments/" + id;
    for (JsonNode chapter : officer.get("/api/guidelines/1").json().path("chapters")) {
      int number = chapter.path("number").asInt();
      now =
          representative.put(
              path + "/self-assessment/chapters/" + number,
              key + "-" + number,
              now.etag(),
              Map.of("answers", answers(chapter)));
    }
    representative.post(path + "/submission", key + "-submit", now.etag(), Map.of("consent", true));
    return id;
  }

  private static List<Map<String, Object>> answers(JsonNode chapter) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode indicator : chapter.path("indicators")) {
      answers.add(
          new TreeMap<>(Map.of("indicator", indicator.path("code").asString(""), "score", 3)));
    }
    return answers;
  }
}
