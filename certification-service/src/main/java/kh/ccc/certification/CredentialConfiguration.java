package kh.ccc.certification;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.credential.CertificateCredentials;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.CredentialCommands;
import kh.ccc.certification.credential.CredentialEvent;
import kh.ccc.certification.credential.CredentialTexts;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.RecognitionCredentials;
import kh.ccc.certification.credential.Reissues;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.certification.credential.mongo.MongoCredentials;
import kh.ccc.certification.credential.mongo.MongoReissueLog;
import kh.ccc.certification.credential.mongo.MongoStatusEntries;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Issues credentials for certificates, attendance and thanks, and keeps their status. */
@Configuration
class CredentialConfiguration {

  @Bean
  Sealing sealing(Issuer issuer, Proofs proofs) {
    return new Sealing(issuer, proofs);
  }

  @Bean
  MongoStatusEntries statusEntries(MongoDatabase database) {
    return new MongoStatusEntries(database, StatusLists.SIZE);
  }

  @Bean
  StatusLists statusLists(
      MongoStatusEntries entries, IssuerKeys keys, Issuer issuer, Sealing sealing, Clock clock) {
    return new StatusLists(entries, keys, issuer, sealing, clock);
  }

  @Bean
  MongoCredentials credentialViews(MongoDatabase database) {
    return new MongoCredentials(database);
  }

  @Bean
  Aggregates<Credential, CredentialEvent> credentials(
      Journal journal, MongoCredentials views, RelayWake relay) {
    return new Aggregates<>(Credential.type(), journal, views, relay);
  }

  @Bean
  CredentialCommands credentialCommands(
      Aggregates<Credential, CredentialEvent> credentials,
      MongoStatusEntries entries,
      IssuerKeys keys,
      Sealing sealing) {
    return new CredentialCommands(credentials, entries, keys, sealing);
  }

  @Bean
  CertificateCredentials certificateCredentials(
      CredentialCommands credentials,
      StatusLists lists,
      Eligibility eligibility,
      CertificateRules rules,
      Issuer issuer,
      CredentialTexts texts,
      Clock clock) {
    return new CertificateCredentials(credentials, lists, eligibility, rules, issuer, texts, clock);
  }

  @Bean
  RecognitionCredentials recognitionCredentials(
      CredentialCommands credentials,
      StatusLists lists,
      Eligibility eligibility,
      Issuer issuer,
      CredentialTexts texts,
      Clock clock) {
    return new RecognitionCredentials(credentials, lists, eligibility, issuer, texts, clock);
  }

  @Bean
  IssuedCredentials issuedCredentials(
      CredentialCommands credentials,
      CertificateCommands certificates,
      CertificateCredentials issuing,
      Issuer issuer) {
    return new IssuedCredentials(credentials, certificates, issuing, issuer);
  }

  @Bean
  Reissues reissues(
      MongoCredentials credentials,
      CredentialCommands commands,
      IssuerKeys keys,
      MongoDatabase database,
      Clock clock) {
    return new Reissues(credentials, commands, keys, new MongoReissueLog(database), clock);
  }

  /** Looks for withdrawn keys whose credentials wait to be issued again, also after a restart. */
  @Bean
  WorkLoop reissueLoop(Reissues reissues) {
    return WorkLoop.repeating("reissues", Duration.ofSeconds(1), reissues::runDue);
  }
}
