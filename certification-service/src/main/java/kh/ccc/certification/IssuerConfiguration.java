package kh.ccc.certification;

import java.nio.file.Path;
import java.time.Clock;
import kh.ccc.certification.credential.CredentialTexts;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.KeyRingEvent;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.files.KeyFiles;
import kh.ccc.certification.issuer.security.DataIntegrity;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Who signs, and with which keys. */
@Configuration
class IssuerConfiguration {

  @Bean
  CredentialTexts credentialTexts(JsonMapper json) {
    return CredentialTextsFile.read(json);
  }

  @Bean
  Issuer issuer(@Value("${sahakum.public-url}") String publicUrl, CredentialTexts texts) {
    return new Issuer(publicUrl, texts.issuer().km(), texts.issuer().en());
  }

  @Bean
  Proofs proofs() {
    return new DataIntegrity();
  }

  @Bean
  Aggregates<KeyRing, KeyRingEvent> keyRings(Journal journal, RelayWake relay) {
    return new Aggregates<>(KeyRing.type(), journal, ViewProjector.none(), relay);
  }

  @Bean
  IssuerKeys issuerKeys(
      Aggregates<KeyRing, KeyRingEvent> keyRings,
      @Value("${sahakum.data}") Path data,
      Clock clock) {
    return new IssuerKeys(keyRings, new KeyFiles(data.resolve("issuer-keys")), clock);
  }

  /** The first keys are made before anything is served. */
  @Bean
  StorePreparation firstKeys(IssuerKeys keys) {
    return keys::ensureAll;
  }
}
