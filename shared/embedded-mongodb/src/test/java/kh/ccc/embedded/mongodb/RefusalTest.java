package kh.ccc.embedded.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the store cannot do is an error with a code, never an answer as if it had been done. */
class RefusalTest {
  @TempDir private static Path data;

  private static EmbeddedMongoDb store;
  private static MongoClient client;
  private static MongoDatabase database;
  private static MongoCollection<Document> cbos;

  @BeforeAll
  static void start() throws IOException {
    store = EmbeddedMongoDb.start(data);
    client = MongoClients.create(MongoContract.settings(store.connectionString()));
    database = client.getDatabase("refusals");
    cbos = database.getCollection("cbos");
    cbos.insertOne(new Document("_id", 1).append("name", "a"));
  }

  @AfterAll
  static void stop() {
    client.close();
    store.close();
  }

  private static MongoServerException refused(String command) {
    return catchThrowableOfType(
        MongoServerException.class, () -> database.runCommand(Document.parse(command)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "238|{find: 'cbos', collation: {locale: 'km'}}",
        "238|{find: 'cbos', tailable: true}",
        "238|{find: 'cbos', let: {a: 1}}",
        "238|{find: 'cbos', filter: {$text: {$search: 'a'}}}",
        "238|{find: 'cbos', filter: {$jsonSchema: {required: ['a']}}}",
        "238|{find: 'cbos', filter: {$where: 'true'}}",
        "238|{find: 'cbos', filter: {at: {$near: [1, 2]}}}",
        "238|{find: 'cbos', filter: {$or: [{at: {$geoWithin: {$box: [[0, 0], [1, 1]]}}}]}}",
        "238|{find: 'cbos', readConcern: {level: 'snapshot'}}",
        "2|{insert: 'cbos', documents: [{_id: 9}], writeConcern: {w: 3}}",
        "20|{insert: 'cbos', documents: [{_id: 9}], txnNumber: {$numberLong: '1'}, autocommit: false, startTransaction: true}",
        "20|{commitTransaction: 1}",
        "73|{insert: 'system.namespaces', documents: [{_id: 9}]}",
        "238|{update: 'cbos', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
        "238|{update: 'cbos', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'km'}}]}",
        "238|{update: 'cbos', updates: [{q: {$where: 'true'}, u: {$set: {a: 1}}}]}",
        "238|{delete: 'cbos', deletes: [{q: {}, limit: 0, collation: {locale: 'km'}}]}",
        "238|{findAndModify: 'cbos', query: {}, update: [{$set: {a: 1}}]}",
        "238|{aggregate: 'cbos', pipeline: [{$out: 'other'}], cursor: {}}",
        "238|{aggregate: 'cbos', pipeline: [{$merge: 'other'}], cursor: {}}",
        "238|{aggregate: 'cbos', pipeline: [{$match: {$text: {$search: 'a'}}}], cursor: {}}",
        "40573|{aggregate: 'cbos', pipeline: [{$changeStream: {}}], cursor: {}}",
        "40324|{aggregate: 'cbos', pipeline: [{$unheardOf: {}}], cursor: {}}",
        "238|{aggregate: 1, pipeline: [{$currentOp: {}}], cursor: {}}",
        "238|{create: 'c1', validator: {a: 1}}",
        "238|{create: 'c1', collation: {locale: 'km'}}",
        "238|{create: 'c1', capped: true, size: 4096}",
        "238|{create: 'c1', viewOn: 'cbos', pipeline: []}",
        "238|{create: 'c1', timeseries: {timeField: 't'}}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: 'text'}, name: 'x'}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: '2dsphere'}, name: 'x'}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: 'hashed'}, name: 'x'}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {'$**': 1}, name: 'x'}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {'a.0': 1}, name: 'x'}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: 1}, name: 'x', expireAfterSeconds: 60}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: 1}, name: 'x', collation: {locale: 'km'}}]}",
        "238|{createIndexes: 'cbos', indexes: [{key: {a: 1}, name: 'x', partialFilterExpression: {a: 1}}]}",
        "59|{mapReduce: 'cbos'}",
        "43|{getMore: {$numberLong: '987654'}, collection: 'cbos'}"
      })
  void refuses(int code, String command) {
    assertThat(refused(command))
        .isNotNull()
        .extracting(MongoServerException::getCode)
        .isEqualTo(code);
    assertThat(cbos.find()).containsExactly(new Document("_id", 1).append("name", "a"));
    assertThat(database.listCollectionNames()).containsExactly("cbos");
    assertThat(cbos.listIndexes()).hasSize(1);
  }

  @Test
  void implicitSessionsAndCommonOptionsAreFine() {
    Document reply =
        database.runCommand(
            Document.parse(
                "{find: 'cbos', filter: {}, maxTimeMS: 1000, comment: 'x', "
                    + "lsid: {id: {$uuid: '0a3f5f5e-0000-4000-8000-000000000001'}}, "
                    + "readConcern: {level: 'majority'}, tailable: false}"));
    assertThat(reply.get("ok")).isEqualTo(1.0);
    assertThat(
            database
                .runCommand(
                    Document.parse(
                        "{insert: 'other', documents: [{_id: 1}], writeConcern: {w: 'majority', j: true}}"))
                .get("n"))
        .isEqualTo(1);
    database.getCollection("other").drop();
  }

  @Test
  void documentOverSixteenMegabytesIsRefusedAndNothingChanges() {
    String eight = "x".repeat(9 * 1024 * 1024);
    cbos.insertOne(new Document("_id", 2).append("a", eight));
    MongoServerException refused =
        catchThrowableOfType(
            MongoServerException.class,
            () ->
                cbos.updateOne(
                    new Document("_id", 2), new Document("$set", new Document("b", eight))));
    assertThat(refused.getCode()).isEqualTo(10334);
    assertThat(cbos.find(new Document("_id", 2)).first()).doesNotContainKey("b");
    cbos.deleteOne(new Document("_id", 2));
  }
}
