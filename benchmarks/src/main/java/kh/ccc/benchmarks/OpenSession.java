package kh.ccc.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kh.ccc.demo.Demo;
import kh.ccc.demo.People;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;

/** A session of the committee for as long as a benchmark runs. */
final class OpenSession implements AutoCloseable {

  private static final Map<String, Object> FOR = Map.of("vote", "FOR");

  private final Person chair;
  private final List<Person> members;
  private final String path;

  OpenSession(String gateway) {
    People people = People.of(gateway, "demo-sahakum");
    this.chair = people.person("chair");
    this.members = Stream.of("member1", "member2", "member3").map(people::person).toList();
    List<String> invited =
        Stream.concat(Stream.of(chair), members.stream()).map(Person::account).toList();
    Answer planned =
        chair.post(
            "/api/committee-sessions",
            key(),
            Map.of("day", LocalDate.now(Demo.ZONE).toString(), "members", invited));
    this.path = "/api/committee-sessions/" + planned.text("sessionId");
    chair.post(path + "/opening", key(), planned.etag(), Map.of("present", invited));
  }

  /**
   * A motion that the members have voted for.
   *
   * @param adoption where the chair adopts it
   * @param tag version that the chair saw
   */
  record Voted(String adoption, String tag) {}

  Voted reinstatement(String certificateId) {
    Map<String, Object> motion =
        Map.of("certificateId", certificateId, "measure", "REINSTATE", "resolution", "Benchmark.");
    String moved =
        path + "/motions/" + chair.post(path + "/motions", key(), motion).text("motionId");
    String tag = "";
    for (Person member : members) {
      tag = member.put(moved + "/votes/mine", key(), FOR).etag();
    }
    return new Voted(moved + "/adoption", tag);
  }

  @Override
  public void close() {
    chair.post(path + "/closing", key(), chair.get(path).etag(), Map.of());
  }

  private static String key() {
    return "bench-" + UUID.randomUUID();
  }
}
