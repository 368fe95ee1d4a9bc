package kh.ccc.assessment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.csv.GuidelineFiles;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.Wire;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** People at work on assessments over HTTP, for tests of the whole service. */
final class Desk {

  static final Guideline GUIDELINE = GuidelineFiles.edition(1);

  final ApiClient representative;
  final ApiClient otherRepresentative;
  final ApiClient officer;
  final ApiClient officerOf03;
  final ApiClient officerOf12;
  final ApiClient coordinatorOf03;
  final ApiClient coordinatorOf12;
  final ApiClient assessor;
  final ApiClient otherAssessor;
  final ApiClient leadAssessor;
  final ApiClient leadAssessorOf12;
  final ApiClient reviewer;
  final ApiClient member;
  final ApiClient auditor;
  final ApiClient donor;
  final ApiClient anonymous;

  private final Wire wire;

  Desk(int port, Wire wire) {
    this.wire = wire;
    representative = ApiClient.as(port, "account-rep", "CBO_REPRESENTATIVE");
    otherRepresentative = ApiClient.as(port, "account-other-rep", "CBO_REPRESENTATIVE");
    officer = ApiClient.as(port, "account-officer", "PROGRAMME_OFFICER");
    officerOf03 = ApiClient.as(port, "account-officer03", "PROGRAMME_OFFICER@03");
    officerOf12 = ApiClient.as(port, "account-officer12", "PROGRAMME_OFFICER@12");
    coordinatorOf03 = ApiClient.as(port, "account-coordinator03", "NETWORK_COORDINATOR@03");
    coordinatorOf12 = ApiClient.as(port, "account-coordinator12", "NETWORK_COORDINATOR@12");
    assessor = ApiClient.as(port, "account-assessor1", "ASSESSOR");
    otherAssessor = ApiClient.as(port, "account-assessor2", "ASSESSOR");
    leadAssessor = ApiClient.as(port, "account-lead", "LEAD_ASSESSOR@03");
    leadAssessorOf12 = ApiClient.as(port, "account-lead12", "LEAD_ASSESSOR@12");
    reviewer = ApiClient.as(port, "account-reviewer", "REVIEWER");
    member = ApiClient.as(port, "account-member1", "COMMITTEE_MEMBER");
    auditor = ApiClient.as(port, "account-auditor", "AUDITOR");
    donor = ApiClient.as(port, "account-donor", "DONOR");
    anonymous = ApiClient.anonymous(port);
  }

  /** A CBO as the registry publishes it. */
  static Cbo cbo(String id, String area, String status, @Nullable String representative) {
    return new Cbo(
        id,
        "KH-CBO-03000017-4",
        "សហគមន៍ឧទាហរណ៍",
        "Example Community",
        "community_fishery",
        "31320",
        area,
        status,
        "SECTOR_RECOGNISED",
        null,
        100,
        40,
        true,
        representative);
  }

  /** A new registered CBO of the representative in province 03, heard of by the service. */
  String registeredCbo() {
    return registeredCbo("03010101");
  }

  String registeredCbo(String area) {
    String id = UUID.randomUUID().toString();
    publish(cbo(id, area, "REGISTERED", "account-rep"), 1);
    // An unknown CBO is an invalid field, a known one of somebody else is forbidden.
    Awaitility.await().until(() -> start(otherRepresentative, id).status() == 403);
    return id;
  }

  void publish(Cbo cbo, long seq) {
    wire.publish(
        Contracts.CBO_REGISTERED, cbo.cboId(), "cbo-" + cbo.cboId(), seq, new CboRegistered(cbo));
  }

  static Answer start(ApiClient who, String cboId) {
    return who.post(
        "/api/assessments",
        """
        {"cboId": "%s", "purpose": "INITIAL"}
        """
            .formatted(cboId));
  }

  /** An assessment of a new CBO, started by its representative; answers with its path. */
  String started() {
    Answer answer = start(representative, registeredCbo());
    return "/api/assessments/" + answer.text("assessmentId");
  }

  String submitted() {
    String path = started();
    answerEverything(path);
    act(representative, "POST", path, "/submission", "{\"consent\": true}");
    return path;
  }

  void answerEverything(String path) {
    for (Chapter chapter : GUIDELINE.chapters()) {
      act(
          representative,
          "PUT",
          path,
          "/self-assessment/chapters/" + chapter.number(),
          answers(chapter, 3));
    }
  }

  String assigned() {
    String path = submitted();
    act(officer, "POST", path, "/assignment", "{\"assessor\": \"account-assessor1\"}");
    return path;
  }

  String accepted() {
    String path = assigned();
    act(assessor, "POST", path, "/conflict-declaration", "{\"hasConflict\": false}");
    return path;
  }

  /** All findings given, the same score everywhere. */
  String scored(int score) {
    String path = accepted();
    for (Chapter chapter : GUIDELINE.chapters()) {
      act(
          assessor,
          "PUT",
          path,
          "/findings/chapters/" + chapter.number(),
          findings(chapter, score));
    }
    return path;
  }

  /** Does what must succeed, on the newest version. */
  Answer act(ApiClient who, String method, String path, String what, String json) {
    Answer answer = attempt(who, method, path, what, json);
    if (answer.status() != 200) {
      throw new AssertionError(what + ": " + answer.status() + " " + answer.body());
    }
    return answer;
  }

  /** Tries it on the newest version, whoever may see that. */
  Answer attempt(ApiClient who, String method, String path, String what, String json) {
    String etag = officer.get(path).etag();
    return method.equals("PUT")
        ? who.put(path + what, json, etag)
        : who.post(path + what, json, UUID.randomUUID().toString(), etag);
  }

  static String answers(Chapter chapter, int score) {
    return list("answers", chapter.indicators(), score, "we do this");
  }

  static String findings(Chapter chapter, int score) {
    return list("findings", chapter.indicators(), score, "seen on the visit");
  }

  static String list(String name, List<Indicator> indicators, int score, String note) {
    return indicators.stream()
        .map(i ->
            "{\"indicator\":\"%s\",\"score\":%d,\"note\":\"%s\"}".formatted(i.code(), score, note))
        .collect(Collectors.joining(",", "{\"" + name + "\":[", "]}"));
  }

  static Chapter chapter(int number) {
    return GUIDELINE.chapter(number).orElseThrow();
  }
}
