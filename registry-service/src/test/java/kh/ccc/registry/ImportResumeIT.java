package kh.ccc.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.MongoJournal;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboRules;
import kh.ccc.registry.cbo.mongo.MongoCboNumbers;
import kh.ccc.registry.cbo.mongo.MongoCboViews;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.csv.CodeListFiles;
import kh.ccc.registry.imports.ImportCommands;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportOptions;
import kh.ccc.registry.imports.ImportParts;
import kh.ccc.registry.imports.ImportStatus;
import kh.ccc.registry.imports.Importer;
import kh.ccc.registry.imports.RowRules;
import kh.ccc.registry.imports.csv.CsvFormat;
import kh.ccc.registry.imports.mongo.MongoImportJobs;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.PlaceFinder;
import kh.ccc.registry.place.csv.GazetteerFiles;
import kh.ccc.testing.WithInfrastructure;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An import that dies again and again comes to the same as one that does not. */
@WithInfrastructure
class ImportResumeIT {

  private static final String LIST = "/lists/raw_odc_community_forests_prakas.csv";
  private static final List<String> VIEWS = List.of("cbos", "numbers", "imports", "import_rows");

  /** The process ends here: nothing that follows is done. */
  private static final class Killed extends RuntimeException {}

  /** A journal that dies before or after every n-th append, and stays dead until it is revived. */
  private static final class DyingJournal implements Journal {

    private final Journal journal;
    private final int every;
    private int appends;
    private boolean dead;

    DyingJournal(Journal journal, int every) {
      this.journal = journal;
      this.every = every;
    }

    @Override
    public List<Commit> read(String stream) {
      return journal.read(stream);
    }

    @Override
    public synchronized void append(Commit commit) {
      boolean dies = dead || ++appends % every == 0;
      if (dies && (dead || appends % 2 == 0)) {
        dead = true;
        throw new Killed();
      }
      journal.append(commit);
      dead = dies;
      if (dies) {
        throw new Killed();
      }
    }

    synchronized void revive() {
      dead = false;
    }
  }

  /** What is needed to import into a database. */
  private static final class Registry {

    private final MongoDatabase database;
    private final MongoCboViews views;
    private final DyingJournal dying;
    private final MongoImportJobs jobs;
    private final Aggregates<Cbo, CboEvent> cbos;
    private final Importer importer;
    private final ImportCommands commands;

    Registry(MongoClient client, int diesEvery) {
      database = client.getDatabase("registry-" + UUID.randomUUID());
      MongoJournal journal = new MongoJournal(database);
      views = new MongoCboViews(database, Clock.systemUTC());
      jobs = new MongoImportJobs(database, Clock.systemUTC());
      MongoCboNumbers numbers = new MongoCboNumbers(database);
      journal.prepare();
      views.prepare();
      jobs.prepare();
      numbers.prepare();
      dying = new DyingJournal(journal, diesEvery);
      cbos = new Aggregates<>(RegistryConfiguration.cboType(), dying, views, commit -> {});
      Gazetteer gazetteer = GazetteerFiles.load();
      CodeLists lists = CodeListFiles.load();
      CsvFormat format = new CsvFormat();
      importer =
          new Importer(
              jobs,
              format,
              new RowRules(new CboRules(gazetteer, lists), new PlaceFinder(gazetteer)),
              new ImportParts(views, views, numbers),
              cbos,
              Clock.systemUTC()::instant);
      commands = new ImportCommands(jobs, format, lists, () -> {});
    }

    ImportJob receive() {
      return commands.receive(
          list(),
          new ImportOptions("prakas", true, false, null, null, Map.of()),
          List.of(""),
          false,
          new CommandContext("officer", "import-1", Instant.parse("2026-11-23T00:00:00Z")));
    }

    /** Runs until it is through; how often it died on the way. */
    int runToTheEnd(String id) {
      int deaths = 0;
      while (jobs.find(id).orElseThrow().status() != ImportStatus.DONE) {
        try {
          importer.run("worker", jobs.claim("worker").orElseThrow());
        } catch (Killed killed) {
          deaths++;
          dying.revive();
          projectAgain();
        }
      }
      return deaths;
    }

    /** What the relay does for commits that nobody projected. */
    private void projectAgain() {
      for (Document commit : database.getCollection("journal").find().batchSize(500)) {
        String id = commit.getString("stream").substring("cbo-".length());
        views.project(cbos.find(id).orElseThrow());
      }
    }

    List<Document> contents(String collection) {
      List<Document> contents = new ArrayList<>();
      for (Document document :
          database.getCollection(collection).find().sort(Sorts.ascending("_id"))) {
        document.values().removeIf(value -> value instanceof Date);
        contents.add(document);
      }
      return contents;
    }
  }

  private static byte[] list() {
    try (InputStream in = Objects.requireNonNull(ImportResumeIT.class.getResourceAsStream(LIST))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void dyingAgainAndAgainLosesNothingAndDoublesNothing() {
    try (MongoClient client = MongoClients.create(System.getProperty("SAHAKUM_MONGODB"))) {
      Registry undisturbed = new Registry(client, Integer.MAX_VALUE);
      Registry dying = new Registry(client, 37);
      assertThat(undisturbed.runToTheEnd(undisturbed.receive().id())).isZero();
      assertThat(dying.runToTheEnd(dying.receive().id())).isGreaterThan(4);
      for (String view : VIEWS) {
        assertThat(dying.contents(view)).as(view).isEqualTo(undisturbed.contents(view));
      }
      assertThat(dying.contents("cbos")).hasSizeGreaterThan(150);
      assertThat(dying.contents("journal")).hasSameSizeAs(undisturbed.contents("journal"));
    }
  }
}
