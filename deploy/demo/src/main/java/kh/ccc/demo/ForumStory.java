package kh.ccc.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import kh.ccc.demo.Person.Answer;

/** A provincial network holds a forum, from the invitation to the minutes. */
final class ForumStory {

  private final People people;
  private final LocalDate today;
  private final Console console;

  /**
   * @param today the day of the demonstration, so that it tells the same story past midnight
   */
  ForumStory(People people, LocalDate today, Console console) {
    this.people = people;
    this.today = today;
    this.console = console;
  }

  /**
   * @param cbos ids of the synthetic CBOs of the province
   */
  void play(String province, List<String> cbos) {
    Person coordinator = people.coordinator();
    Answer network =
        coordinator.post(
            "/api/networks",
            "network",
            Map.of(
                "nameKm",
                "បណ្តាញសហគមន៍គំរូ",
                "nameLatin",
                "Sample network of CBOs",
                "area",
                province,
                "synthetic",
                true));
    String networkId = network.text("networkId");
    for (String cbo : cbos) {
      coordinator.put("/api/networks/" + networkId + "/members/" + cbo, "member-" + cbo, Map.of());
    }
    String forum = announce(coordinator, networkId);
    attend(coordinator, forum, cbos);
    publishMinutes(coordinator, forum, cbos);
  }

  /**
   * The second of three days: people check in from the first on, and minutes need one that began.
   */
  private String announce(Person coordinator, String networkId) {
    Answer calendar = coordinator.get("/api/forums?network=" + networkId);
    if (!calendar.json().path("items").isEmpty()) {
      return "/api/forums/" + calendar.json().at("/items/0/forumId").asString();
    }
    ZonedDateTime start = ZonedDateTime.of(today.minusDays(1), LocalTime.of(8, 0), Demo.ZONE);
    Answer draft =
        coordinator.post(
            "/api/forums",
            "forum-" + today,
            Map.of(
                "networkId",
                networkId,
                "titleKm",
                "វេទិកាគំរូ",
                "titleLatin",
                "Sample forum",
                "venue",
                "Provincial hall",
                "startsAt",
                start.toInstant().toString(),
                "endsAt",
                start.plusDays(2).withHour(17).toInstant().toString(),
                "capacity",
                50));
    String path = "/api/forums/" + draft.text("forumId");
    coordinator.post(path + "/announcement", "forum-announce", draft.etag(), Map.of());
    return path;
  }

  private void attend(Person coordinator, String forum, List<String> cbos) {
    for (int i = 0; i < cbos.size(); i++) {
      Person leader = people.representative(i);
      leader.post(forum + "/registrations", "forum-register-" + i, Map.of("stakeholder", "CBO"));
      coordinator.post(
          forum + "/attendance", "forum-attend-" + i, Map.of("participant", leader.account()));
    }
    console.say(cbos.size() + " leaders registered and came");
  }

  private void publishMinutes(Person coordinator, String forum, List<String> cbos) {
    List<Map<String, String>> points =
        List.of(
            Map.of(
                "text", "Share the cash book template with the members.",
                "owner", cbos.getFirst(),
                "dueOn", "2030-01-31"));
    Answer published =
        coordinator.post(
            forum + "/minutes",
            "forum-minutes",
            coordinator.get(forum).etag(),
            Map.of("textEn", "Minutes of the sample forum.", "actionPoints", points));
    console.say("minutes published: " + published.text("status"));
  }
}
