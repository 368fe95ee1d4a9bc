package kh.ccc.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.identity.account.Passwords.Secret;
import kh.ccc.identity.account.People.Person;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.EventTable;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** What may be done with accounts. */
public final class Accounts {

  public static final AggregateType<Account, AccountEvent> TYPE =
      new AggregateType<>(
          "account",
          Account.NONE,
          Account::apply,
          new EventTable<AccountEvent>()
              .with("opened.v1", AccountEvent.Opened.class)
              .with("grants-changed.v1", AccountEvent.GrantsChanged.class)
              .with("password-changed.v1", AccountEvent.PasswordChanged.class)
              .with("second-step-forgotten.v1", AccountEvent.SecondStepForgotten.class)
              .with("deactivated.v1", AccountEvent.Deactivated.class)
              .with("reactivated.v1", AccountEvent.Reactivated.class),
          AggregateType.nothingPublic());

  private static final Duration LONGEST_OPENING = Duration.ofMinutes(1);

  private final Aggregates<Account, AccountEvent> accounts;
  private final People people;
  private final Passwords passwords;
  private final Hashing hashing;

  public Accounts(
      Aggregates<Account, AccountEvent> accounts,
      People people,
      Passwords passwords,
      Hashing hashing) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
    this.hashing = hashing;
  }

  /**
   * An account that was opened.
   *
   * @param initialPassword to be told to the person; null once the person has chosen another
   */
  public record Newcomer(Versioned<Account> account, @Nullable String initialPassword) {}

  /**
   * Opens an account. Its first password is known to the answer only: a repeated command makes a
   * new one, as long as the person has not chosen one.
   */
  public Newcomer open(CommandContext context, Person person, List<String> grants) {
    String id = "account-" + context.newId();
    if (!keep(id, person, context.at())) {
      throw new Refusal("username-taken", Map.of("username", person.username()));
    }
    @Nullable String password = giveInitialPassword(id, context.at());
    Versioned<Account> account =
        accounts.execute(id, context, before -> before.open(grants, false));
    return new Newcomer(account, password);
  }

  /** A name is free again when whoever took it died before the account was opened. */
  private boolean keep(String id, Person person, Instant at) {
    if (people.keep(id, person, at)) {
      return true;
    }
    boolean freed =
        people
            .accountOf(person.username())
            .filter(holder -> find(holder).isEmpty())
            .filter(holder -> people.forgetIfKeptBefore(holder, at.minus(LONGEST_OPENING)))
            .isPresent();
    return freed && people.keep(id, person, at);
  }

  private @Nullable String giveInitialPassword(String id, Instant at) {
    Optional<Secret> known = passwords.find(id);
    if (known.isPresent() && !known.get().initial()) {
      return null;
    }
    String password = hashing.newPassword();
    passwords.keep(id, new Secret(hashing.hashPassword(password), true, at));
    return password;
  }

  /** Opens an account for demonstrations under a password that everybody may know. */
  public void openForDemonstration(
      CommandContext context, String id, Person person, List<String> grants, String passwordHash) {
    if (find(id).isPresent()) {
      return;
    }
    people.keep(id, person, context.at());
    passwords.keep(id, new Secret(passwordHash, false, context.at()));
    accounts.execute(id, context, before -> before.open(grants, true));
  }

  public Optional<Versioned<Account>> find(String id) {
    return accounts.find(id);
  }

  public Versioned<Account> get(String id) {
    return find(id).orElseThrow(() -> new Unknown("account-unknown"));
  }

  public Versioned<Account> changeGrants(
      String id, long expectedVersion, CommandContext context, List<String> grants) {
    refuseOnOneself(id, context);
    return accounts.execute(id, expectedVersion, context, account -> account.changeGrants(grants));
  }

  public Versioned<Account> deactivate(String id, long expectedVersion, CommandContext context) {
    refuseOnOneself(id, context);
    return accounts.execute(id, expectedVersion, context, Account::deactivate);
  }

  public Versioned<Account> reactivate(String id, long expectedVersion, CommandContext context) {
    refuseOnOneself(id, context);
    return accounts.execute(id, expectedVersion, context, Account::reactivate);
  }

  /**
   * Replaces the password of a person who knows the present one. Repeated, it finds the new one in
   * place and changes nothing.
   */
  public void changePassword(String id, CommandContext context, String current, String next) {
    Secret known = passwords.find(id).orElseThrow(() -> new Unknown("account-unknown"));
    if (!hashing.matches(current, known.hash())) {
      if (!current.equals(next) && hashing.matches(next, known.hash())) {
        return;
      }
      throw new Invalid("/current", "password-wrong");
    }
    refuseWeak(id, current, next);
    passwords.keep(id, new Secret(hashing.hashPassword(next), false, context.at()));
    accounts.execute(id, context, Account::changePassword);
  }

  /** Sets the password of a person who has shown a link that only he was sent. */
  public void choosePassword(String id, CommandContext context, String password) {
    passwords.keep(id, new Secret(hashing.hashPassword(password), false, context.at()));
    accounts.execute(id, context, Account::changePassword);
  }

  /** Tells in the journal who made the platform forget a phone. */
  public Versioned<Account> forgetSecondStep(String id, CommandContext context) {
    refuseOnOneself(id, context);
    get(id);
    return accounts.execute(id, context, Account::forgetSecondStep);
  }

  /** What is wrong with a password for that person; empty when nothing is. */
  public Optional<String> flawOf(String id, String password) {
    return PasswordRule.flaw(password, people.find(id).map(Person::username).orElse(""));
  }

  /** True until the person has chosen a password. */
  public boolean isAwaited(String id) {
    return passwords.find(id).filter(Secret::initial).isPresent();
  }

  private void refuseWeak(String id, String current, String next) {
    flawOf(id, next)
        .ifPresent(flaw -> {
          throw new Invalid("/next", flaw);
        });
    if (next.equals(current)) {
      throw new Invalid("/next", "password-unchanged");
    }
  }

  private static void refuseOnOneself(String id, CommandContext context) {
    if (context.actor().equals(id)) {
      throw new Refusal("own-account");
    }
  }
}
