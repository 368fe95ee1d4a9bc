package kh.ccc.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Invitations;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.journal.CommandContext;

/**
 * Choosing a password by a link that came by mail. Whether a name exists and has a mail address
 * shows neither in the answer nor in the time that it takes.
 */
public final class PasswordLinks implements Invitations {

  private static final Duration FORGOTTEN_HOLDS = Duration.ofMinutes(30);

  /** Who is invited may live far from the next network. */
  private static final Duration INVITATION_HOLDS = Duration.ofDays(3);

  private static final int FREE_PER_ACCOUNT = 3;

  private final Accounts accounts;
  private final People people;
  private final SignIn signIn;
  private final Links links;
  private final Mailing mailing;
  private final Throttle throttle;
  private final int freePerAddress;

  /**
   * How mails are made.
   *
   * @param later runs what nobody waits for
   * @param newSecret 256 random bits
   */
  public record Mailing(Post post, Executor later, Supplier<String> newSecret) {}

  public PasswordLinks(
      Accounts accounts,
      People people,
      SignIn signIn,
      Links links,
      Mailing mailing,
      Attempts attempts) {
    this.accounts = accounts;
    this.people = people;
    this.signIn = signIn;
    this.links = links;
    this.mailing = mailing;
    this.throttle = new Throttle(attempts, signIn.rules().longestWait());
    this.freePerAddress = signIn.rules().freeFailuresPerAddress();
  }

  @Override
  public void invite(String accountId, Instant now) {
    mailing.later().execute(() -> send(accountId, Post.Reason.INVITED, now));
  }

  /**
   * Sends a link, if there is such an account and it has a mail address.
   *
   * @return how long to wait, when there were too many requests
   */
  public Optional<Duration> forgotten(String typedName, String address, Instant now) {
    String username = typedName.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait =
        throttle.countOrWait("forgotten address " + address, freePerAddress, now);
    if (wait.isEmpty()) {
      wait = throttle.countOrWait("forgotten account " + username, FREE_PER_ACCOUNT, now);
    }
    if (wait.isEmpty()) {
      mailing
          .later()
          .execute(() ->
              people
                  .accountOf(username)
                  .ifPresent(account -> send(account, Post.Reason.FORGOTTEN, now)));
    }
    return wait;
  }

  private void send(String accountId, Post.Reason reason, Instant now) {
    Optional<String> mail = people.mailOf(accountId).filter(found -> signIn.mayUse(accountId));
    Optional<Person> person = people.find(accountId);
    if (mail.isPresent() && person.isPresent()) {
      String secret = mailing.newSecret().get();
      links.keep(hash(secret), accountId, now.plus(holds(reason)));
      mailing.post().send(mail.get(), person.get(), reason, secret);
    }
  }

  private static Duration holds(Post.Reason reason) {
    return switch (reason) {
      case INVITED -> INVITATION_HOLDS;
      case FORGOTTEN -> FORGOTTEN_HOLDS;
    };
  }

  /** True while the link can be used. */
  public boolean holds(String secret, Instant now) {
    return links.accountOf(hash(secret), now).filter(signIn::mayUse).isPresent();
  }

  /** What is wrong with the password for the link's account; empty when nothing is. */
  public Optional<String> flaw(String secret, String password, Instant now) {
    return links
        .accountOf(hash(secret), now)
        .flatMap(accountId -> accounts.flawOf(accountId, password));
  }

  /**
   * Sets the password; ends the link, all others of the account, and every sign-in of before.
   *
   * @return false when the link was used, is too old or was never ours
   */
  public boolean choose(String secret, String password, Instant now) {
    String hash = hash(secret);
    Optional<String> account = links.accountOf(hash, now).filter(signIn::mayUse);
    if (account.isEmpty() || !links.use(hash)) {
      return false;
    }
    String id = account.get();
    accounts.choosePassword(id, new CommandContext(id, "password-link-" + hash, now), password);
    links.forgetAllOf(id);
    people.find(id).ifPresent(person -> throttle.attempts().forget("account " + person.username()));
    return true;
  }

  private static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
