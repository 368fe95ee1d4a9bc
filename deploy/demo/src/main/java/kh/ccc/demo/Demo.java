package kh.ccc.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kh.ccc.demo.Person.Answer;
import kh.ccc.demo.SyntheticCbo.Fate;
import kh.ccc.demo.SyntheticCbo.Village;

/**
 * {@code ./sahakum demo}: the certification chain from a real list to a donor's question, by the
 * public API alone. Repeating it changes nothing, interrupting it loses nothing.
 */
public final class Demo {

  /** Where the days of the programme begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private static final String PROVINCE_OF_THE_FORUM = "03";
  private static final int AT_A_TIME = 4;

  private final Console console;
  private final People people;
  private final String publicUrl;

  public Demo(String gatewayUrl, String password, Console console) {
    this.publicUrl = gatewayUrl;
    this.console = console;
    this.people = People.of(gatewayUrl, password);
  }

  public static void main(String[] arguments) {
    String url = environment("SAHAKUM_GATEWAY_URL", "http://localhost:8080");
    Console console = new Console(System.out, isWatched());
    try {
      new Demo(url, environment("SAHAKUM_DEMO_PASSWORD", "demo-sahakum"), console).play();
    } catch (Refused refused) {
      console.say("The demonstration stopped: " + refused.getMessage());
      console.say("Run ./sahakum doctor, then ./sahakum demo again: it goes on where it stopped.");
      System.exit(1);
    }
  }

  private static boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  /** The whole story. */
  public void play() {
    console.step("People of the programme sign in and say where to be reached");
    people.leaveContactPoints(console);

    console.step(
        "An officer imports 1,128 records of real organizations, public lists as they are");
    LocalDate today = new RealRecords(people.officer(), console).importAll();
    Committee committee = new Committee(people, today);

    console.step(
        "One hundred made-up organizations, marked as such everywhere, ask to be certified");
    List<String> cbos = certify(committee);

    console.step("On a motion, the committee suspends one certificate");
    String number = committee.suspend(cbos.getFirst());
    console.say("the minutes tell of %d cases".formatted(committee.close()));
    verify(number);

    console.step("A provincial network holds a forum");
    new ForumStory(people, today, console).play(PROVINCE_OF_THE_FORUM, cbos.subList(8, 12));

    console.step("A donor asks: who in province 03 is certified for good practices?");
    answerTheDonor();
    console.say("");
    console.say("Look around: " + publicUrl + "/");
  }

  /** The ids of the CBOs in the order in which they were made up. */
  private List<String> certify(Committee committee) {
    Certification certification = new Certification(people);
    List<Village> villages = new Villages(people.officer()).all();
    Map<SyntheticCbo, String> cbos = new LinkedHashMap<>();
    for (int number = 0; number < villages.size(); number++) {
      SyntheticCbo cbo = new SyntheticCbo(number, villages.get(number));
      cbos.put(cbo, certification.register(cbo));
    }
    Map<SyntheticCbo, String> applications = walk(certification, cbos);
    committee.putOnAgenda(List.copyOf(applications.values()));
    Map<String, Integer> outcomes = new TreeMap<>();
    cbos.keySet().stream()
        .filter(cbo -> !applications.containsKey(cbo))
        .forEach(cbo -> outcomes.merge(cbo.fate().name().replace('_', ' '), 1, Integer::sum));
    decide(committee, applications, outcomes);
    outcomes.forEach((outcome, count) -> console.say("%4d %s".formatted(count, outcome)));
    return List.copyOf(cbos.values());
  }

  /** Several at a time, as in life. The applications of those that came so far. */
  private Map<SyntheticCbo, String> walk(
      Certification certification, Map<SyntheticCbo, String> cbos) {
    AtomicInteger walked = new AtomicInteger();
    Map<SyntheticCbo, Future<Optional<String>>> walks = new LinkedHashMap<>();
    Map<SyntheticCbo, String> applications = new LinkedHashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      cbos.forEach((cbo, id) ->
          walks.put(
              cbo,
              threads.submit(() -> {
                Optional<String> application = walk(certification, cbo, id);
                console.progress(
                    "organizations walked through", walked.incrementAndGet(), cbos.size());
                return application;
              })));
      walks.forEach((cbo, walk) -> ended(walk).ifPresent(id -> applications.put(cbo, id)));
    }
    return applications;
  }

  private static Optional<String> walk(
      Certification certification, SyntheticCbo cbo, String cboId) {
    String assessment = certification.assess(cbo, cboId);
    return switch (cbo.fate()) {
      case IN_ASSESSMENT, NOT_RECOMMENDED -> Optional.empty();
      case GOOD_PRACTICE, ADVANCED, PROVISIONAL, REFUSED, DEFERRED ->
          Optional.of(certification.apply(cbo, assessment));
    };
  }

  private static <T> T ended(Future<T> walk) {
    try {
      return walk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refused refused ? refused : new IllegalStateException(e);
    }
  }

  private void decide(
      Committee committee, Map<SyntheticCbo, String> applications, Map<String, Integer> outcomes) {
    console.step(
        "The committee decides one by one where it doubts, and on the rest with one resolution");
    applications.forEach((cbo, application) -> {
      if (cbo.fate() == Fate.DEFERRED || cbo.fate() == Fate.REFUSED) {
        outcomes.merge(committee.decide(cbo, application), 1, Integer::sum);
      }
    });
    outcomes.merge("GRANTED", (int) committee.grantTogether(), Integer::sum);
  }

  private void verify(String number) {
    Answer answer =
        people
            .donor()
            .getUntil(
                "/api/verifications/" + number,
                verification -> verification.path("answer").asString("").equals("SUSPENDED"));
    console.say(number + ": " + answer.json().at("/statement/en").asString(""));
    console.say(publicUrl + "/verify/" + number);
  }

  private void answerTheDonor() {
    Answer found =
        people
            .donor()
            .getUntil(
                "/api/directory?province=" + PROVINCE_OF_THE_FORUM + "&certificate=GOOD_PRACTICE",
                page -> page.path("total").asLong() > 0);
    console.say(found.number("total") + " organizations, for instance:");
    found
        .json()
        .path("items")
        .forEach(cbo ->
            console.say(
                "  %s  %s  %s"
                    .formatted(
                        cbo.at("/certificate/number").asString(""),
                        cbo.path("nameLatin").asString(""),
                        cbo.path("nameKm").asString(""))));
  }
}
