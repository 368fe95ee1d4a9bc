package kh.ccc.registry;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.EventTable;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.RelayWake;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboCommands;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboNumbers;
import kh.ccc.registry.cbo.CboRules;
import kh.ccc.registry.cbo.Confirmations;
import kh.ccc.registry.cbo.Neighbours;
import kh.ccc.registry.cbo.kafka.CboMessages;
import kh.ccc.registry.cbo.mongo.MongoCboNumbers;
import kh.ccc.registry.cbo.mongo.MongoCboViews;
import kh.ccc.registry.cbo.mongo.MongoSigningKey;
import kh.ccc.registry.cbo.security.SignedConfirmations;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.csv.CodeListFiles;
import kh.ccc.registry.directory.lucene.DirectoryUpkeep;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.csv.GazetteerFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the records together. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

  @Bean
  Gazetteer gazetteer() {
    return GazetteerFiles.load();
  }

  @Bean
  CodeLists codeLists() {
    return CodeListFiles.load();
  }

  @Bean
  CboRules cboRules(Gazetteer gazetteer, CodeLists lists) {
    return new CboRules(gazetteer, lists);
  }

  @Bean
  MongoCboViews cboRecords(MongoDatabase database, Clock clock) {
    return new MongoCboViews(database, clock);
  }

  @Bean
  MongoCboNumbers cboNumbers(MongoDatabase database) {
    return new MongoCboNumbers(database);
  }

  @Bean
  MongoSigningKey signingKey(MongoDatabase database) {
    return new MongoSigningKey(database);
  }

  @Bean
  SignedConfirmations confirmations(MongoSigningKey key, Clock clock) {
    return new SignedConfirmations(key, clock);
  }

  @Bean
  Aggregates<Cbo, CboEvent> cbos(
      Journal journal, MongoCboViews records, DirectoryUpkeep directory, RelayWake relay) {
    return new Aggregates<>(
        cboType(),
        journal,
        cbo -> {
          records.project(cbo);
          directory.changed(cbo.id());
        },
        relay);
  }

  static AggregateType<Cbo, CboEvent> cboType() {
    return new AggregateType<>("cbo", new Cbo.Absent(), Cbo::apply, cboEvents(), CboMessages::of);
  }

  private static EventTable<CboEvent> cboEvents() {
    return new EventTable<CboEvent>()
        .with("submitted.v1", CboEvent.Submitted.class)
        .with("corrected.v1", CboEvent.Corrected.class)
        .with("registered.v1", CboEvent.Registered.class)
        .with("returned.v1", CboEvent.Returned.class)
        .with("rejected.v1", CboEvent.Rejected.class)
        .with("withdrawn.v1", CboEvent.Withdrawn.class);
  }

  @Bean
  CboCommands cboCommands(
      Aggregates<Cbo, CboEvent> cbos,
      CboRules rules,
      Neighbours neighbours,
      CboNumbers numbers,
      Confirmations confirmations) {
    return new CboCommands(cbos, rules, neighbours, numbers, confirmations);
  }
}
