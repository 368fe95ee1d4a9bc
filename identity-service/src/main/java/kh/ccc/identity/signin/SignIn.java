package kh.ccc.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Hashing;
import kh.ccc.identity.account.Passwords;
import kh.ccc.identity.account.Passwords.Secret;
import kh.ccc.identity.account.People;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Signing in with name and password. */
public final class SignIn {

  private final Accounts accounts;
  private final People people;
  private final Passwords passwords;
  private final Hashing hashing;
  private final Throttle throttle;
  private final Rules rules;

  /** Takes as long to check as a real one, so that time does not tell which names exist. */
  private final String nobodysHash;

  /**
   * @param demo demonstration accounts may sign in
   */
  public record Rules(
      boolean demo, int freeFailuresPerAccount, int freeFailuresPerAddress, Duration longestWait) {}

  public SignIn(
      Accounts accounts,
      People people,
      Passwords passwords,
      Hashing hashing,
      Attempts attempts,
      Rules rules) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.hashing = hashing;
    this.throttle = new Throttle(attempts, rules.longestWait());
    this.rules = rules;
    this.nobodysHash = "{bcrypt-hmac}$2b$10$abcdefghijklmnopqrstuuLm0sG1cUGm4fRXr0Wj0bVJvN5mNbkHe";
  }

  /**
   * Tries name and password.
   *
   * @param address where the attempt comes from
   */
  public SignInResult attempt(String typedName, String password, String address, Instant now) {
    String username = typedName.strip().toLowerCase(Locale.ROOT);
    String ofAddress = "address " + address;
    String ofAccount = "account " + username;
    Optional<Duration> wait = throttle.countOrWait(ofAddress, rules.freeFailuresPerAddress(), now);
    if (wait.isPresent()) {
      return new SignInResult.TooMany(wait.get());
    }
    wait = throttle.countOrWait(ofAccount, rules.freeFailuresPerAccount(), now);
    if (wait.isPresent()) {
      throttle.attempts().takeBack(ofAddress);
      return new SignInResult.TooMany(wait.get());
    }
    Optional<String> accepted = check(username, password);
    if (accepted.isEmpty()) {
      return new SignInResult.Refused();
    }
    throttle.attempts().takeBack(ofAddress);
    throttle.attempts().forget(ofAccount);
    return new SignInResult.Accepted(accepted.get());
  }

  /**
   * Replaces the password of a person who is signed in and knows the present one; guessing is
   * slowed down here as well.
   *
   * @return how long to wait, when there were too many attempts
   */
  public Optional<Duration> changePassword(
      String accountId, CommandContext context, String current, String next) {
    String key = "password " + accountId;
    Optional<Duration> wait =
        throttle.countOrWait(key, rules.freeFailuresPerAccount(), context.at());
    if (wait.isEmpty()) {
      accounts.changePassword(accountId, context, current, next);
      throttle.attempts().forget(key);
    }
    return wait;
  }

  Rules rules() {
    return rules;
  }

  /** Ends the person's sign-ins in all browsers. */
  public void endAll(String accountId, Instant now) {
    passwords.endSignIns(accountId, now);
  }

  /**
   * True while the account may be used and the person has neither changed the password since nor
   * signed out everywhere.
   */
  public boolean stillHolds(String accountId, Instant signedInAt) {
    return mayUse(accountId)
        && passwords.holdFrom(accountId).filter(from -> !from.isAfter(signedInAt)).isPresent();
  }

  /** True when the account is active, and not a demonstration account where none are wanted. */
  public boolean mayUse(String accountId) {
    return accounts.find(accountId).map(Versioned::state).filter(this::isUsable).isPresent();
  }

  private boolean isUsable(Account account) {
    return account.isActive() && (rules.demo() || !account.demo());
  }

  private Optional<String> check(String username, String password) {
    Optional<String> accountId = people.accountOf(username);
    String hash = accountId.flatMap(passwords::find).map(Secret::hash).orElse(nobodysHash);
    boolean matches = hashing.matches(password, hash);
    return accountId.filter(id -> matches && mayUse(id));
  }
}
