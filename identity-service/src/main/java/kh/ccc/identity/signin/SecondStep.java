package kh.ccc.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Hashing;
import kh.ccc.identity.account.RoleGiving;
import kh.ccc.identity.signin.EnrolledPhones.Phone;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/**
 * The second step of signing in, after the password: a code that the person's phone shows, or one
 * of ten that the person keeps on paper. Each is good once.
 */
public final class SecondStep {

  private static final int PAPER_CODES = 10;

  private final Accounts accounts;
  private final EnrolledPhones phones;
  private final OneTimeCodes codes;
  private final Hashing hashing;
  private final Throttle throttle;
  private final Rules rules;

  /**
   * @param required of everybody who holds a role of the secretariat or its bodies, but for
   *     demonstration accounts
   */
  public record Rules(boolean required, int freeFailures, Duration longestWait) {}

  /** What stands between the password and being signed in. */
  public enum Need {
    NONE,
    CODE,
    ENROLMENT
  }

  public SecondStep(
      Accounts accounts,
      EnrolledPhones phones,
      OneTimeCodes codes,
      Hashing hashing,
      Attempts attempts,
      Rules rules) {
    this.accounts = accounts;
    this.phones = phones;
    this.codes = codes;
    this.hashing = hashing;
    this.throttle = new Throttle(attempts, rules.longestWait());
    this.rules = rules;
  }

  /** What the person needs; whoever has a phone enrolled shows a code, whatever the roles. */
  public Need needOf(String accountId) {
    if (phones.find(accountId).filter(Phone::confirmed).isPresent()) {
      return Need.CODE;
    }
    boolean required =
        accounts.find(accountId).map(Versioned::state).filter(this::asks).isPresent();
    return required ? Need.ENROLMENT : Need.NONE;
  }

  private boolean asks(Account account) {
    return rules.required()
        && !account.demo()
        && !RoleGiving.OF_OFFICERS.containsAll(account.roles());
  }

  /** The key for the person's phone; the same until the phone has shown a right code. */
  public byte[] keyToEnrol(String accountId) {
    Optional<Phone> known = phones.find(accountId);
    if (known.filter(Phone::confirmed).isPresent()) {
      throw new IllegalStateException("a phone is enrolled");
    }
    return known.map(Phone::key).orElseGet(() -> newKey(accountId));
  }

  private byte[] newKey(String accountId) {
    byte[] key = codes.newKey();
    phones.keepWaiting(accountId, key);
    return key;
  }

  /** Tries a code of the enrolled phone or of the paper. */
  public SignInResult attempt(String accountId, String typed, Instant now) {
    Optional<Duration> wait = throttle.countOrWait(slowedBy(accountId), rules.freeFailures(), now);
    if (wait.isPresent()) {
      return new SignInResult.TooMany(wait.get());
    }
    String code = plain(typed);
    boolean good =
        stepOf(accountId, code, now).filter(step -> phones.use(accountId, step)).isPresent()
            || phones.usePaper(accountId, paperHash(accountId, code));
    return good ? accepted(accountId) : new SignInResult.Refused();
  }

  /** Tries the first code of a phone that is to be enrolled. */
  public SignInResult confirm(String accountId, String typed, Instant now) {
    Optional<Duration> wait = throttle.countOrWait(slowedBy(accountId), rules.freeFailures(), now);
    if (wait.isPresent()) {
      return new SignInResult.TooMany(wait.get());
    }
    boolean good =
        stepOf(accountId, plain(typed), now)
            .filter(step -> phones.confirm(accountId, step))
            .isPresent();
    return good ? accepted(accountId) : new SignInResult.Refused();
  }

  private SignInResult accepted(String accountId) {
    throttle.attempts().forget(slowedBy(accountId));
    return new SignInResult.Accepted(accountId);
  }

  /** New codes for the paper, instead of all before. They are shown once. */
  public List<String> newPaper(String accountId) {
    List<String> paper = Stream.generate(hashing::newPassword).limit(PAPER_CODES).toList();
    phones.keepPaper(
        accountId, paper.stream().map(code -> paperHash(accountId, plain(code))).toList());
    return paper;
  }

  /** Forgets phone and paper of somebody who lost both; the next sign-in enrols again. */
  public void forget(String accountId, CommandContext context) {
    accounts.forgetSecondStep(accountId, context);
    phones.forget(accountId);
  }

  /** The step whose code it is; a phone's clock may be off by one. */
  private Optional<Long> stepOf(String accountId, String code, Instant now) {
    long step = now.getEpochSecond() / OneTimeCodes.STEP_SECONDS;
    return phones
        .find(accountId)
        .flatMap(phone ->
            LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> isSame(codes.codeAt(phone.key(), candidate), code))
                .boxed()
                .findFirst());
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Without what people put between groups; Khmer digits count as digits. */
  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? digit(c) : c));
    return plain.toString();
  }

  private static int digit(int character) {
    return '0' + Character.digit(character, 10);
  }

  private static String slowedBy(String accountId) {
    return "second step " + accountId;
  }

  private static String paperHash(String accountId, String code) {
    try {
      byte[] text = (accountId + " " + code).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
