package kh.ccc.certification;

import static kh.ccc.certification.application.ApplicationFixtures.NOON;
import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.knowing;
import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.credential.CertificateCredentials;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.CredentialCommands;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.credential.StatusEntries;
import kh.ccc.certification.credential.StatusEntry;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.certification.credential.StatusPurpose;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.files.KeyFiles;
import kh.ccc.certification.issuer.security.DataIntegrity;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.time.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A decision waits for its credential: no more is read for it than is needed. */
class CertificateCredentialsTest {

  private static final String ID = grant().certificateId();
  private static final String STREAM = "credential-" + ID;
  private static final Certificate GRANTED =
      Certificate.apply(
          new Certificate.NotGranted(), new CertificateEvent.Granted(number().text(), grant()));
  private static final Certificate SUSPENDED =
      Certificate.apply(
          GRANTED,
          new CertificateEvent.Suspended(
              new Suspension(REASON, GRANTED_ON, GRANTED_ON.plusMonths(1), "RES-2")));

  @TempDir private Path keys;

  private final Clock clock = Clock.fixed(NOON, Programme.ZONE);
  private final List<String> reads = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final InMemoryJournal journal = new InMemoryJournal();

  @Test
  void statusIsNotedAfterOneReadingOfTheCredential() {
    CertificateCredentials credentials = credentials(knowing(assessment(), cbo()));
    credentials.project(new Versioned<>(ID, 1, GRANTED));
    reads.clear();

    credentials.project(new Versioned<>(ID, 2, SUSPENDED));
    assertThat(reads).containsExactly(STREAM);
    assertThat(notes)
        .containsExactly(
            ID + " 1 revoked=false suspended=false", ID + " 2 revoked=false suspended=true");
  }

  @Test
  void nothingIsIssuedWhileAFactIsMissingAndAllOnceItIsThere() {
    CboFacts another = new CboFacts("cbo-2", null, null, "03", "REGISTERED", true, null);
    credentials(knowing(assessment(), another)).project(new Versioned<>(ID, 2, SUSPENDED));
    assertThat(journal.read(STREAM)).isEmpty();

    credentials(knowing(assessment(), cbo())).project(new Versioned<>(ID, 2, SUSPENDED));
    assertThat(journal.read(STREAM)).hasSize(1);
    assertThat(notes.getLast()).isEqualTo(ID + " 2 revoked=false suspended=true");
  }

  private CertificateCredentials credentials(Eligibility eligibility) {
    Issuer issuer = new Issuer("https://example.org", "គ", "Issuer");
    Sealing sealing = new Sealing(issuer, new DataIntegrity());
    IssuerKeys issuerKeys =
        new IssuerKeys(
            new Aggregates<>(
                KeyRing.type(), new InMemoryJournal(), ViewProjector.none(), commit -> {}),
            new KeyFiles(keys),
            clock);
    CredentialCommands commands =
        new CredentialCommands(
            new Aggregates<>(Credential.type(), new Listed(), ViewProjector.none(), commit -> {}),
            new Places(),
            issuerKeys,
            sealing);
    return new CertificateCredentials(
        commands,
        new StatusLists(new Places(), issuerKeys, issuer, sealing, clock),
        eligibility,
        rules(),
        issuer,
        CredentialTextsFile.read(JsonMapper.shared()),
        clock);
  }

  /** The journal, and a list of what was read. */
  private final class Listed implements Journal {
    @Override
    public List<Commit> read(String stream) {
      reads.add(stream);
      return journal.read(stream);
    }

    @Override
    public void append(Commit commit) {
      journal.append(commit);
    }
  }

  /** One place for all, and a list of what was noted. */
  private final class Places implements StatusEntries {
    @Override
    public StatusEntry reserve(String credentialId) {
      return new StatusEntry(1, 7);
    }

    @Override
    public void note(String credentialId, long version, boolean revoked, boolean suspended) {
      notes.add(
          "%s %d revoked=%s suspended=%s".formatted(credentialId, version, revoked, suspended));
    }

    @Override
    public List<Integer> marked(int block, StatusPurpose purpose) {
      return List.of();
    }

    @Override
    public int newestBlock() {
      return 1;
    }
  }
}
