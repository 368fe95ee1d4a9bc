package kh.ccc.registry;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.work.WorkLoop;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboNumbers;
import kh.ccc.registry.cbo.CboQueue;
import kh.ccc.registry.cbo.CboRules;
import kh.ccc.registry.cbo.Neighbours;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.imports.ImportCommands;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.ImportParts;
import kh.ccc.registry.imports.Importer;
import kh.ccc.registry.imports.RowRules;
import kh.ccc.registry.imports.csv.CsvFormat;
import kh.ccc.registry.imports.mongo.MongoImportJobs;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.PlaceFinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the import of lists together. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

  @Bean
  CsvFormat csvFormat() {
    return new CsvFormat();
  }

  @Bean
  MongoImportJobs importJobs(MongoDatabase database, Clock clock) {
    return new MongoImportJobs(database, clock);
  }

  @Bean
  RowRules rowRules(CboRules rules, Gazetteer gazetteer) {
    return new RowRules(rules, new PlaceFinder(gazetteer));
  }

  @Bean
  Importer importer(
      ImportJobs jobs,
      CsvFormat format,
      RowRules rules,
      CboQueue records,
      Neighbours neighbours,
      CboNumbers numbers,
      Aggregates<Cbo, CboEvent> cbos,
      Clock clock) {
    ImportParts parts = new ImportParts(records, neighbours, numbers);
    return new Importer(jobs, format, rules, parts, cbos, clock::instant);
  }

  @Bean
  ImportWorker importWorker(
      ImportJobs jobs,
      Importer importer,
      @Value("${sahakum.instance}") String instance,
      Clock clock) {
    return new ImportWorker(jobs, importer, instance, clock);
  }

  @Bean
  WorkLoop importLoop(ImportWorker worker) {
    return worker.loop();
  }

  @Bean
  ImportCommands importCommands(
      ImportJobs jobs, CsvFormat format, CodeLists lists, ImportWorker worker) {
    return new ImportCommands(jobs, format, lists, worker::wake);
  }
}
