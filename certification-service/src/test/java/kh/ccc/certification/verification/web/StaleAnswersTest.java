package kh.ccc.certification.verification.web;

import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.knowing;
import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateFixtures;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.files.KeyFiles;
import kh.ccc.certification.verification.CertificateNews;
import kh.ccc.certification.verification.Verifications;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.time.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** While the store is away, the last answer is given and says how old it is; none is made up. */
class StaleAnswersTest {

  @TempDir java.nio.file.Path keys;

  private final Hands clock = new Hands();
  private final Store store = new Store();
  private final Aggregates<Certificate, CertificateEvent> histories =
      CertificateFixtures.histories(new InMemoryJournal());
  private final CertificateNews news = new CertificateNews();

  @BeforeEach
  void grantIt() {
    histories.execute(
        grant().certificateId(),
        new CommandContext("account-chair", "grant", clock.now),
        state -> List.of(new CertificateEvent.Granted(number().text(), grant())));
    clock.now = clock.now.plusSeconds(3600);
  }

  @Test
  void lastAnswerIsGivenWithItsAge() {
    VerificationController controller = controller();
    ResponseEntity<byte[]> fresh = ask(controller);
    assertThat(fresh.getHeaders().containsHeader(HttpHeaders.AGE)).isFalse();

    store.away = true;
    clock.now = clock.now.plusSeconds(40);
    ResponseEntity<byte[]> stale = ask(controller);
    assertThat(stale.getHeaders().getFirst(HttpHeaders.AGE)).isEqualTo("40");
    assertThat(stale.getHeaders().getFirst(HttpHeaders.WARNING)).startsWith("110");
    assertThat(text(stale)).isEqualTo(text(fresh)).contains("\"VALID\"", "\"checkedAt\"");
  }

  @Test
  void storeThatIsAwayIsNotAskedByEverybody() {
    VerificationController controller = controller();
    ask(controller);
    store.away = true;
    clock.now = clock.now.plusSeconds(5);
    int before = store.asked;
    for (int n = 0; n < 50; n++) {
      ask(controller);
    }
    assertThat(store.asked - before).isEqualTo(1);
    clock.now = clock.now.plusSeconds(3);
    ask(controller);
    assertThat(store.asked - before).isEqualTo(2);
  }

  @Test
  void answerIsFreshAgainOnceTheStoreIsBack() {
    VerificationController controller = controller();
    ask(controller);
    store.away = true;
    clock.now = clock.now.plusSeconds(30);
    ask(controller);
    store.away = false;
    clock.now = clock.now.plusSeconds(3);
    ResponseEntity<byte[]> back = ask(controller);
    assertThat(back.getHeaders().containsHeader(HttpHeaders.AGE)).isFalse();
    assertThat(text(back)).contains(clock.now.toString());
  }

  @Test
  void whatWasNeverAskedIsNotMadeUp() {
    VerificationController controller = controller();
    store.away = true;
    assertThatThrownBy(() -> ask(controller)).isInstanceOf(MongoTimeoutException.class);
  }

  @Test
  void failureThatIsNoAbsenceIsNotHidden() {
    VerificationController controller = controller();
    ask(controller);
    store.broken = true;
    clock.now = clock.now.plusSeconds(30);
    assertThatThrownBy(() -> ask(controller)).isInstanceOf(IllegalStateException.class);
  }

  private static ResponseEntity<byte[]> ask(VerificationController controller) {
    return controller.verify(number().text(), null, new HttpHeaders());
  }

  private static String text(ResponseEntity<byte[]> answer) {
    byte[] body = answer.getBody();
    return body == null ? "" : new String(body, StandardCharsets.UTF_8);
  }

  private VerificationController controller() {
    Verifications verifications =
        new Verifications(store, histories, knowing(assessment(), cbo()), rules());
    IssuerKeys issuerKeys =
        new IssuerKeys(
            new Aggregates<>(
                KeyRing.type(), new InMemoryJournal(), ViewProjector.none(), commit -> {}),
            new KeyFiles(keys.resolve("keys")),
            clock);
    VerificationAnswers answers =
        new VerificationAnswers(
            verifications,
            new Statements(rules()),
            new AnswerSigner(new Issuer("https://example.org", "គ", "Issuer"), issuerKeys),
            JsonMapper.shared(),
            clock,
            news);
    return new VerificationController(answers, clock);
  }

  /** A clock that the test sets. */
  private static final class Hands extends Clock {
    private Instant now = GRANTED_ON.atTime(LocalTime.NOON).atZone(Programme.ZONE).toInstant();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return Programme.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Knows the one certificate, unless it is away or broken. */
  private static final class Store implements Certificates {
    private boolean away;
    private boolean broken;
    private int asked;

    @Override
    public Optional<CertificateId> withNumber(CertificateNumber wanted) {
      asked++;
      if (away) {
        throw new MongoTimeoutException("no server within the time");
      }
      if (broken) {
        throw new IllegalStateException("a bug");
      }
      return Optional.of(new CertificateId(grant().certificateId()));
    }

    @Override
    public List<CertificateId> ofCbo(String cboId) {
      return List.of();
    }
  }
}
