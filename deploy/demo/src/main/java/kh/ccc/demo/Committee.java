package kh.ccc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.demo.Person.Answer;
import kh.ccc.demo.SyntheticCbo.Fate;
import tools.jackson.databind.JsonNode;

/** The certification committee in the session that decides on all synthetic CBOs. */
final class Committee {

  private static final Map<String, Object> FOR = Map.of("vote", "FOR");

  private final People people;
  private final LocalDate today;
  private final Answer opened;
  private final String session;

  Committee(People people, LocalDate today) {
    this.people = people;
    this.today = today;
    this.opened = openSession(people, today);
    this.session = opened.text("sessionId");
  }

  private static Answer openSession(People people, LocalDate today) {
    Person chair = people.chair();
    List<String> members = new ArrayList<>(List.of(chair.account()));
    people.committee().forEach(member -> members.add(member.account()));
    Answer planned =
        chair.post(
            "/api/committee-sessions",
            "session",
            Map.of("day", today.toString(), "place", "CCC", "members", members));
    return chair.post(
        "/api/committee-sessions/" + planned.text("sessionId") + "/opening",
        "session-open",
        planned.etag(),
        Map.of("present", members));
  }

  /** Puts them on the agenda of the session. */
  void putOnAgenda(List<String> applications) {
    people
        .chair()
        .post(
            "/api/committee-sessions/" + session + "/agenda",
            "agenda",
            Map.of("applications", applications));
  }

  /** What the committee decided on a case by itself. */
  String decide(SyntheticCbo cbo, String application) {
    String key = "application-" + cbo.number();
    String path = "/api/applications/" + application;
    String tag = "";
    for (Person member : people.committee()) {
      tag =
          member
              .put(
                  path + "/votes/mine",
                  key + "-" + member.account(),
                  Map.of("vote", vote(cbo.fate())))
              .etag();
    }
    return people
        .chair()
        .post(path + "/decision", key + "-decide", tag, decision(cbo.fate()))
        .text("status");
  }

  static String vote(Fate fate) {
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
        decision.put("conditions", List.of("Elect a new committee under the by-law."));
        decision.put("until", today.plusMonths(3).toString());
      }
      case GOOD_PRACTICE, ADVANCED, PROVISIONAL, NOT_RECOMMENDED, IN_ASSESSMENT ->
          decision.put("outcome", "GRANT");
    }
    return decision;
  }

  /** Grants all that nobody contests with one resolution; how many certificates that made. */
  long grantTogether() {
    Person chair = people.chair();
    String path = "/api/committee-sessions/" + session + "/batches";
    Answer proposed =
        chair.post(
            path,
            "batch",
            opened.etag(),
            Map.of("resolution", "Granted together. Resolution of the demonstration."));
    String batch = path + "/" + proposed.text("batchId");
    String tag = proposed.etag();
    for (Person member : people.committee()) {
      tag = member.put(batch + "/votes/mine", "batch-" + member.account(), FOR).etag();
    }
    chair.post(batch + "/adoption", "batch-adopt", tag, Map.of());
    return chair
        .getUntil(batch, view -> view.path("status").asString("").equals("FINISHED"))
        .number("granted");
  }

  /** Ends the session; how many cases its minutes tell of. */
  int close() {
    Person chair = people.chair();
    String path = "/api/committee-sessions/" + session;
    chair.post(path + "/closing", "session-close", chair.get(path).etag(), Map.of());
    return chair.get(path + "/minutes").json().at("/minutes/items").size();
  }

  /** Suspends the certificate of that CBO by a motion in the session; its number. */
  String suspend(String cboId) {
    Person chair = people.chair();
    JsonNode first =
        chair
            .getUntil("/api/certificates?cboId=" + cboId, page -> !page.path("items").isEmpty())
            .json()
            .at("/items/0");
    String path = "/api/committee-sessions/" + session + "/motions";
    Map<String, Object> motion =
        Map.of(
            "certificateId",
            first.path("certificateId").asString(""),
            "measure",
            "SUSPEND",
            "reason",
            "SURVEILLANCE_OVERDUE",
            "until",
            today.plusMonths(3).toString(),
            "resolution",
            "Resolution of the demonstration.");
    String moved = path + "/" + chair.post(path, "motion", motion).text("motionId");
    String tag = "";
    for (Person member : people.committee()) {
      tag = member.put(moved + "/votes/mine", "motion-" + member.account(), FOR).etag();
    }
    chair.post(moved + "/adoption", "motion-adopt", tag, Map.of());
    return first.path("number").asString("");
  }
}
