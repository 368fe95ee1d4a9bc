package kh.ccc.identity;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import kh.ccc.identity.account.Account;
import kh.ccc.identity.account.AccountEvent;
import kh.ccc.identity.account.AccountList;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.Hashing;
import kh.ccc.identity.account.Passwords;
import kh.ccc.identity.account.People;
import kh.ccc.identity.account.mongo.MongoAccountList;
import kh.ccc.identity.account.mongo.MongoPasswords;
import kh.ccc.identity.account.mongo.MongoPeople;
import kh.ccc.identity.account.security.SecretHashes;
import kh.ccc.identity.client.ClientList;
import kh.ccc.identity.client.ClientSecrets;
import kh.ccc.identity.client.MachineClient;
import kh.ccc.identity.client.MachineClientEvent;
import kh.ccc.identity.client.MachineClients;
import kh.ccc.identity.client.mongo.MongoClientList;
import kh.ccc.identity.client.mongo.MongoClientSecrets;
import kh.ccc.identity.keys.KeyLife;
import kh.ccc.identity.keys.files.KeyFiles;
import kh.ccc.identity.keys.security.SigningKeys;
import kh.ccc.identity.signin.Attempts;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.identity.signin.mongo.MongoAttempts;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  @Bean
  SecretHashes secretHashes() {
    return new SecretHashes();
  }

  @Bean
  MongoPeople people(MongoDatabase database) {
    return new MongoPeople(database);
  }

  @Bean
  MongoPasswords passwords(MongoDatabase database) {
    return new MongoPasswords(database);
  }

  @Bean
  MongoAccountList accountList(MongoDatabase database) {
    return new MongoAccountList(database);
  }

  @Bean
  Aggregates<Account, AccountEvent> accountAggregates(
      Journal journal, AccountList list, RelayWake relay) {
    return new Aggregates<>(Accounts.TYPE, journal, list, relay);
  }

  @Bean
  Accounts accounts(
      Aggregates<Account, AccountEvent> aggregates,
      People people,
      Passwords passwords,
      Hashing hashing) {
    return new Accounts(aggregates, people, passwords, hashing);
  }

  @Bean
  MongoClientList clientList(MongoDatabase database) {
    return new MongoClientList(database);
  }

  @Bean
  MongoClientSecrets clientSecrets(MongoDatabase database, SecretHashes hashes) {
    return new MongoClientSecrets(database, hashes::newSecret, hashes::hashSecret);
  }

  @Bean
  Aggregates<MachineClient, MachineClientEvent> clientAggregates(
      Journal journal, ClientList list, RelayWake relay) {
    return new Aggregates<>(MachineClients.TYPE, journal, list, relay);
  }

  @Bean
  MachineClients machineClients(
      Aggregates<MachineClient, MachineClientEvent> aggregates, ClientSecrets secrets) {
    return new MachineClients(aggregates, secrets);
  }

  @Bean
  MongoAttempts attempts(MongoDatabase database, Clock clock) {
    return new MongoAttempts(database, clock);
  }

  @Bean
  SignIn signIn(
      Accounts accounts,
      People people,
      Passwords passwords,
      Hashing hashing,
      Attempts attempts,
      IdentitySettings settings) {
    IdentitySettings.SignIn signIn = settings.signIn();
    SignIn.Rules rules =
        new SignIn.Rules(
            settings.demo(),
            signIn.freeFailuresPerAccount(),
            signIn.freeFailuresPerAddress(),
            signIn.longestWait());
    return new SignIn(accounts, people, passwords, hashing, attempts, rules);
  }

  @Bean
  SigningKeys signingKeys(
      @Value("${sahakum.data}") Path data, IdentitySettings settings, Clock clock) {
    IdentitySettings.Keys keys = settings.keys();
    KeyLife life = new KeyLife(keys.rotateAfter(), keys.publishedBefore(), keys.kept());
    return new SigningKeys(new KeyFiles(data.resolve("keys")), life, clock);
  }

  @Bean
  DemoAccounts demoAccounts(
      Accounts accounts, Hashing hashing, Clock clock, IdentitySettings settings) {
    return new DemoAccounts(accounts, hashing, clock, settings.demo());
  }
}
