package kh.ccc.certification.verification.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.verification.CertificateNews;
import kh.ccc.certification.verification.Finding;
import kh.ccc.certification.verification.Verifications;
import kh.ccc.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they go out, kept for a second: a decision here is seen at once, that of another
 * instance within a second. While the store is away, the last answer is given with its age.
 */
@Component
class VerificationAnswers {

  /** Together with the second for which a browser may keep an answer, two. */
  static final Duration FRESH = Duration.ofSeconds(1);

  /** While the store is away, it is not asked again before that time has passed. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int MOST = 50_000;

  private final Verifications verifications;
  private final Statements statements;
  private final AnswerSigner signer;
  private final JsonMapper json;
  private final Clock clock;
  private final Cache<Question, Given> answers = Caffeine.newBuilder().maximumSize(MOST).build();
  private final AtomicReference<Instant> storeWasAway = new AtomicReference<>(Instant.MIN);

  VerificationAnswers(
      Verifications verifications,
      Statements statements,
      AnswerSigner signer,
      JsonMapper json,
      Clock clock,
      CertificateNews news) {
    this.verifications = verifications;
    this.statements = statements;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
    news.listen(this::forget);
  }

  private record Question(String number, LocalDate asOf) {}

  /** An answer as it goes out; the signed form is made when it is first asked for. */
  static final class Given {
    private final byte[] body;
    private final String tag;
    private final Instant at;
    private volatile @Nullable String signed;

    Given(byte[] body, String tag, Instant at) {
      this.body = body;
      this.tag = tag;
      this.at = at;
    }

    byte[] body() {
      return body;
    }

    String tag() {
      return tag;
    }

    Instant at() {
      return at;
    }

    private boolean isFresh(Instant now) {
      return !at.isAfter(now) && at.plus(FRESH).isAfter(now);
    }
  }

  /** The answer about a certificate on a day. */
  Given answer(CertificateNumber number, LocalDate asOf) {
    Question question = new Question(number.text(), asOf);
    Instant now = clock.instant();
    @Nullable Given known = answers.getIfPresent(question);
    if (known != null && (known.isFresh(now) || isAway(now))) {
      return known;
    }
    try {
      Given given = given(verifications.verify(number, asOf), now);
      answers.put(question, given);
      return given;
    } catch (RuntimeException e) {
      return Optional.ofNullable(known)
          .filter(old -> StoreFailures.isTransient(e))
          .map(old -> whileAway(old, now))
          .orElseThrow(() -> e);
    }
  }

  /** The same as a JWT. */
  String signed(Given given) {
    @Nullable String known = given.signed;
    if (known == null) {
      known = signer.sign(given.body(), given.at());
      given.signed = known;
    }
    return known;
  }

  /** How old the answer is; more than nothing only while the store is away. */
  Duration age(Given given) {
    Duration age = Duration.between(given.at(), clock.instant());
    return age.compareTo(FRESH.multipliedBy(2)) < 0 ? Duration.ZERO : age;
  }

  private boolean isAway(Instant now) {
    Instant away = storeWasAway.get();
    return away.isBefore(now.plusMillis(1)) && away.isAfter(now.minus(PAUSE));
  }

  private Given whileAway(Given old, Instant now) {
    storeWasAway.set(now);
    return old;
  }

  private Given given(Finding finding, Instant now) {
    VerificationView view = VerificationView.of(finding, statements, now);
    return new Given(json.writeValueAsBytes(view), view.tag(), now);
  }

  private void forget(String number) {
    answers.asMap().keySet().removeIf(question -> question.number().equals(number));
  }
}
