package kh.ccc.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Hashing;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.journal.CommandContext;
import org.springframework.context.SmartLifecycle;

/** Opens the accounts of the demonstration, where one is wanted, before the service answers. */
final class DemoAccounts implements SmartLifecycle {

  static final String PASSWORD = "demo-sahakum";

  /** After stores are prepared, before anything is served. */
  private static final int PHASE = Integer.MIN_VALUE + 2000;

  private final Accounts accounts;
  private final Hashing hashing;
  private final Clock clock;
  private final boolean wanted;
  private volatile boolean running;

  DemoAccounts(Accounts accounts, Hashing hashing, Clock clock, boolean wanted) {
    this.accounts = accounts;
    this.hashing = hashing;
    this.clock = clock;
    this.wanted = wanted;
  }

  private record Demo(String username, List<String> grants) {

    String id() {
      return "account-" + username;
    }
  }

  @Override
  public void start() {
    if (wanted) {
      List<Demo> missing =
          all().stream().filter(demo -> accounts.find(demo.id()).isEmpty()).toList();
      if (!missing.isEmpty()) {
        String hash = hashing.hashPassword(PASSWORD);
        missing.forEach(demo -> open(demo, hash));
      }
    }
    running = true;
  }

  private void open(Demo demo, String passwordHash) {
    CommandContext context =
        new CommandContext("system:demo", "demo-account-" + demo.username(), clock.instant());
    Person person = new Person(demo.username(), "Demo " + demo.username(), "en");
    accounts.openForDemonstration(context, demo.id(), person, demo.grants(), passwordHash);
  }

  private static List<Demo> all() {
    List<Demo> all = new ArrayList<>();
    all.add(new Demo("admin", List.of("ADMIN")));
    all.add(new Demo("officer", List.of("PROGRAMME_OFFICER")));
    all.add(new Demo("registrar03", List.of("PROVINCIAL_REGISTRAR@03")));
    all.addAll(several("assessor", 3, "ASSESSOR"));
    all.add(new Demo("reviewer", List.of("REVIEWER")));
    all.addAll(several("member", 4, "COMMITTEE_MEMBER"));
    all.add(new Demo("chair", List.of("COMMITTEE_CHAIR", "COMMITTEE_MEMBER")));
    all.addAll(several("judge", 4, "APPEAL_PANEL_MEMBER"));
    all.add(new Demo("complaints", List.of("COMPLAINTS_OFFICER")));
    all.add(new Demo("impartiality", List.of("IMPARTIALITY_MEMBER")));
    all.add(new Demo("coordinator", List.of("NETWORK_COORDINATOR")));
    all.add(new Demo("coordinator03", List.of("NETWORK_COORDINATOR@03")));
    all.addAll(several("cbo", 5, "CBO_REPRESENTATIVE"));
    all.add(new Demo("donor", List.of("DONOR")));
    all.add(new Demo("auditor", List.of("AUDITOR")));
    return all;
  }

  private static List<Demo> several(String name, int count, String role) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new Demo(name + n, List.of(role)))
        .toList();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
