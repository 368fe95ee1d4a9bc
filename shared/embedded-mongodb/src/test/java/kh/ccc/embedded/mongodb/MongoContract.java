package kh.ccc.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services rely on, whichever store answers. */
abstract class MongoContract {
  private static final int DUPLICATE_KEY = 11000;

  protected MongoDatabase database;
  protected MongoCollection<Document> cbos;

  MongoContract(MongoClient client) {
    database = client.getDatabase("contract");
    cbos = database.getCollection("cbos");
  }

  static MongoClientSettings settings(String connectionString) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(connectionString))
        .uuidRepresentation(UuidRepresentation.STANDARD)
        .build();
  }

  @BeforeEach
  void emptyDatabase() {
    database.drop();
  }

  private static Document cbo(Object id, String province, int members) {
    return new Document("_id", id).append("province", province).append("members", members);
  }

  private List<Object> ids(Iterable<Document> documents) {
    List<Object> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  private void insertTen() {
    cbos.insertMany(
        IntStream.range(0, 10).mapToObj(i -> cbo(i, i % 2 == 0 ? "03" : "12", i * 10)).toList());
  }

  @Test
  void answersPingAndHello() {
    assertThat(database.runCommand(new Document("ping", 1)).get("ok")).isEqualTo(1.0);
    assertThat(database.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"))
        .isTrue();
  }

  @Test
  void documentComesBackAsItWasStored() {
    Document document =
        new Document("_id", "cbo-1")
            .append("name", "សហគមន៍")
            .append("at", Instant.parse("2026-01-02T03:04:05.678Z"))
            .append("count", 7L)
            .append("share", 0.25)
            .append("id", UUID.fromString("0a3f5f5e-0000-4000-8000-000000000001"))
            .append("object", new ObjectId())
            .append("flag", true)
            .append("nothing", null)
            .append("nested", new Document("list", List.of(1, "two", new Document("three", 3))));
    cbos.insertOne(document);
    assertThat(cbos.find(eq("cbo-1")).into(new ArrayList<>()))
        .extracting(found -> found.toBsonDocument(Document.class, database.getCodecRegistry()))
        .containsExactly(document.toBsonDocument(Document.class, database.getCodecRegistry()));
  }

  @Test
  void secondDocumentWithTheSameIdIsADuplicateKey() {
    cbos.insertOne(cbo(1, "03", 5));
    MongoWriteException refused =
        catchThrowableOfType(MongoWriteException.class, () -> cbos.insertOne(cbo(1, "12", 6)));
    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    assertThat(cbos.find(eq(1)).first()).isEqualTo(cbo(1, "03", 5));
  }

  @Test
  void idsOfDifferentNumberTypesAreTheSameId() {
    cbos.insertOne(new Document("_id", 1));
    assertThat(cbos.find(eq(1L)).first()).isNotNull();
    assertThat(cbos.find(eq(1.0)).first()).isNotNull();
    assertThat(cbos.find(eq("1")).first()).isNull();
  }

  @Test
  void uniqueIndexRefusesAConflictOnInsertAndUpdate() {
    cbos.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    cbos.insertOne(new Document("_id", 1).append("number", "A"));
    cbos.insertOne(new Document("_id", 2).append("number", "B"));
    MongoWriteException onInsert =
        catchThrowableOfType(
            MongoWriteException.class,
            () -> cbos.insertOne(new Document("_id", 3).append("number", "A")));
    MongoWriteException onUpdate =
        catchThrowableOfType(
            MongoWriteException.class, () -> cbos.updateOne(eq(2), set("number", "A")));
    assertThat(onInsert.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(onUpdate.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(ids(cbos.find(eq("number", "A")))).containsExactly(1);
    assertThat(ids(cbos.find(eq("number", "B")))).containsExactly(2);
    cbos.updateOne(eq(1), set("number", "C"));
    cbos.updateOne(eq(2), set("number", "A"));
    assertThat(ids(cbos.find(eq("number", "A")))).containsExactly(2);
  }

  @Test
  void sparseUniqueIndexBindsOnlyWhoHasTheField() {
    cbos.createIndex(Indexes.ascending("active"), new IndexOptions().unique(true).sparse(true));
    cbos.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
    cbos.updateOne(eq(1), set("active", "x"));
    MongoWriteException refused =
        catchThrowableOfType(
            MongoWriteException.class, () -> cbos.updateOne(eq(2), set("active", "x")));
    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    cbos.updateOne(eq(1), unset("active"));
    cbos.updateOne(eq(2), set("active", "x"));
    assertThat(ids(cbos.find(exists("active", false)))).containsExactly(1);
    assertThat(ids(cbos.find(new Document("active", null)))).containsExactly(1);
    assertThat(ids(cbos.find(exists("active")))).containsExactly(2);
    assertThat(ids(cbos.find().sort(Sorts.ascending("active")))).containsExactly(1, 2);
  }

  @Test
  void compoundUniqueIndexRefusesTheSameCombinationOnly() {
    cbos.createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
    cbos.insertOne(new Document("_id", 1).append("a", 1).append("b", 1));
    cbos.insertOne(new Document("_id", 2).append("a", 1).append("b", 2));
    MongoWriteException refused =
        catchThrowableOfType(
            MongoWriteException.class,
            () -> cbos.insertOne(new Document("_id", 3).append("a", 1).append("b", 2L)));
    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
  }

  @Test
  void upsertWhoseConditionFailsOnTheExistingDocumentIsADuplicateKey() {
    String field = "applied.s";
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    var position5 = combine(set(field, 5), set("name", "five"));
    UpdateResult made = cbos.updateOne(and(eq("x"), not(gte(field, 5))), position5, upsert);
    assertThat(made.getUpsertedId()).isNotNull();
    MongoWriteException refused =
        catchThrowableOfType(
            MongoWriteException.class,
            () -> cbos.updateOne(and(eq("x"), not(gte(field, 5))), position5, upsert));
    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    UpdateResult newer = cbos.updateOne(and(eq("x"), not(gte(field, 6))), set(field, 6), upsert);
    assertThat(newer.getModifiedCount()).isEqualTo(1);
    assertThat(cbos.find().first())
        .isEqualTo(
            new Document("_id", "x")
                .append("applied", new Document("s", 6))
                .append("name", "five"));
  }

  @Test
  void optimisticUpdateMatchesOnlyTheExpectedVersion() {
    cbos.insertOne(new Document("_id", 1).append("version", 1));
    assertThat(cbos.updateOne(and(eq(1), eq("version", 1)), inc("version", 1)).getModifiedCount())
        .isEqualTo(1);
    UpdateResult stale = cbos.updateOne(and(eq(1), eq("version", 1)), inc("version", 1));
    assertThat(stale.getMatchedCount()).isZero();
    assertThat(stale.getModifiedCount()).isZero();
  }

  @Test
  void updateOperatorsChangeWhatTheySay() {
    cbos.insertOne(new Document("_id", 1).append("old", 1).append("tags", List.of("a")));
    cbos.updateOne(
        eq(1),
        combine(
            set("name.km", "ក"),
            inc("count", 3),
            unset("old"),
            addToSet("tags", "a"),
            push("log", new Document("n", 1))));
    cbos.updateOne(eq(1), combine(addToSet("tags", "b"), push("log", new Document("n", 2))));
    Document found = cbos.find(eq(1)).first();
    assertThat(found)
        .containsEntry("name", new Document("km", "ក"))
        .containsEntry("count", 3)
        .doesNotContainKey("old")
        .containsEntry("tags", List.of("a", "b"))
        .containsEntry("log", List.of(new Document("n", 1), new Document("n", 2)));
  }

  @Test
  void setOnInsertActsOnlyOnInsert() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    cbos.updateOne(eq(1), combine(set("n", 1), setOnInsert("made", "first")), upsert);
    cbos.updateOne(eq(1), combine(set("n", 2), setOnInsert("made", "second")), upsert);
    assertThat(cbos.find(eq(1)).first()).containsEntry("n", 2).containsEntry("made", "first");
  }

  @Test
  void updateManyUnsetsTheMarkOfAllThatMatch() {
    insertTen();
    cbos.updateMany(new Document(), set("unpublished", true));
    UpdateResult result = cbos.updateMany(lt("members", 50), unset("unpublished"));
    assertThat(result.getMatchedCount()).isEqualTo(5);
    assertThat(result.getModifiedCount()).isEqualTo(5);
    assertThat(ids(cbos.find(exists("unpublished")))).containsExactlyInAnyOrder(5, 6, 7, 8, 9);
  }

  @Test
  void updateManyVisitsEachDocumentOnceThoughItMovesInTheIndex() {
    insertTen();
    cbos.createIndex(Indexes.ascending("members"));
    cbos.updateMany(gte("members", 0), inc("members", 15));
    assertThat(cbos.distinct("members", Integer.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder(15, 25, 35, 45, 55, 65, 75, 85, 95, 105);
  }

  @Test
  void replaceOneReplacesOrInserts() {
    ReplaceOptions upsert = new ReplaceOptions().upsert(true);
    assertThat(cbos.replaceOne(eq(1), cbo(1, "03", 1), upsert).getUpsertedId()).isNotNull();
    assertThat(cbos.replaceOne(eq(1), new Document("n", 2), upsert).getModifiedCount())
        .isEqualTo(1);
    assertThat(cbos.find().into(new ArrayList<>()))
        .containsExactly(new Document("_id", 1).append("n", 2));
  }

  @Test
  void findOneAndUpdateAnswersBeforeOrAfter() {
    cbos.insertOne(new Document("_id", "seq").append("n", 1));
    assertThat(cbos.findOneAndUpdate(eq("seq"), inc("n", 1))).containsEntry("n", 1);
    FindOneAndUpdateOptions after =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(true);
    assertThat(cbos.findOneAndUpdate(eq("seq"), inc("n", 1), after)).containsEntry("n", 3);
    assertThat(cbos.findOneAndUpdate(eq("other"), inc("n", 1), after)).containsEntry("n", 1);
    assertThat(cbos.findOneAndUpdate(eq("none"), inc("n", 1))).isNull();
    assertThat(
            cbos.findOneAndUpdate(
                exists("n"),
                set("taken", true),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("n"))))
        .containsEntry("_id", "other");
    assertThat(cbos.findOneAndDelete(eq("seq"))).containsEntry("n", 3);
    assertThat(cbos.findOneAndDelete(eq("seq"))).isNull();
  }

  @Test
  void insertedCountIsWhatWasStored() {
    cbos.insertOne(cbo(3, "03", 1));
    List<Document> five = IntStream.range(1, 6).mapToObj(i -> cbo(i, "12", i)).toList();
    MongoBulkWriteException ordered =
        catchThrowableOfType(MongoBulkWriteException.class, () -> cbos.insertMany(five));
    assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(ordered.getWriteErrors())
        .singleElement()
        .satisfies(e -> assertThat(e.getIndex()).isEqualTo(2));
    assertThat(cbos.countDocuments()).isEqualTo(3);
    MongoBulkWriteException unordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> cbos.insertMany(five, new InsertManyOptions().ordered(false)));
    assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(unordered.getWriteErrors()).hasSize(3);
    assertThat(cbos.countDocuments()).isEqualTo(5);
  }

  @Test
  void bulkWriteCountsWhatItDid() {
    insertTen();
    BulkWriteResult result =
        cbos.bulkWrite(
            List.of(
                new InsertOneModel<>(cbo(100, "03", 1)),
                new UpdateOneModel<>(eq(1), set("members", 99)),
                new UpdateOneModel<>(eq(1), set("members", 99)),
                new UpdateOneModel<>(eq(200), set("members", 1), new UpdateOptions().upsert(true)),
                new DeleteOneModel<>(eq(2)),
                new DeleteOneModel<>(eq(222))));
    assertThat(result.getInsertedCount()).isEqualTo(1);
    assertThat(result.getMatchedCount()).isEqualTo(2);
    assertThat(result.getModifiedCount()).isEqualTo(1);
    assertThat(result.getDeletedCount()).isEqualTo(1);
    assertThat(result.getUpserts())
        .singleElement()
        .satisfies(u -> assertThat(u.getIndex()).isEqualTo(3));
  }

  @Test
  void orderedUpdatesEndWithTheFirstErrorAndUnorderedGoOn() {
    cbos.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    cbos.insertMany(
        IntStream.range(0, 3).mapToObj(i -> new Document("_id", i).append("number", i)).toList());
    List<UpdateOneModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq(0), set("number", 10)),
            new UpdateOneModel<>(eq(1), set("number", 2)),
            new UpdateOneModel<>(eq(2), set("number", 12)));
    MongoBulkWriteException ordered =
        catchThrowableOfType(MongoBulkWriteException.class, () -> cbos.bulkWrite(updates));
    assertThat(ordered.getWriteErrors())
        .singleElement()
        .satisfies(e -> assertThat(e.getIndex()).isEqualTo(1));
    assertThat(cbos.find(eq(2)).first()).containsEntry("number", 2);
    MongoBulkWriteException unordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> cbos.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    assertThat(unordered.getWriteErrors())
        .singleElement()
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
    assertThat(cbos.find(eq(2)).first()).containsEntry("number", 12);
  }

  @Test
  void findSortsSkipsLimitsAndProjects() {
    insertTen();
    List<Document> found =
        cbos.find(eq("province", "03"))
            .sort(Sorts.descending("members"))
            .skip(1)
            .limit(2)
            .projection(Projections.include("members"))
            .into(new ArrayList<>());
    assertThat(found)
        .containsExactly(
            new Document("_id", 6).append("members", 60),
            new Document("_id", 4).append("members", 40));
    assertThat(cbos.find(eq(4)).projection(Projections.exclude("members")).first())
        .isEqualTo(new Document("_id", 4).append("province", "03"));
  }

  @Test
  void everyOrderIsTheSameWithAndWithoutAnIndex() {
    cbos.insertMany(
        IntStream.range(0, 60)
            .mapToObj(i ->
                new Document("_id", i)
                    .append("a", i % 3)
                    .append("b", (i * 7) % 5)
                    .append("c", i % 4 == 0 ? null : "s" + (i % 7)))
            .toList());
    List<Document> sorts =
        List.of(
            Document.parse("{a: 1, b: -1, _id: 1}"),
            Document.parse("{a: -1, b: 1, _id: -1}"),
            Document.parse("{b: -1, _id: -1}"),
            Document.parse("{c: 1, a: 1, _id: 1}"),
            Document.parse("{_id: -1}"));
    List<Document> filters =
        List.of(
            new Document(),
            Document.parse("{a: 1}"),
            Document.parse("{a: {$in: [0, 2]}, b: {$gte: 2}}"),
            Document.parse("{b: {$gt: 1, $lt: 4}}"),
            Document.parse("{c: null}"),
            Document.parse("{$or: [{a: 1, b: 3}, {a: 2, b: {$lt: 2}}]}"),
            Document.parse("{$and: [{a: {$gte: 1}}, {a: {$lt: 2}}], c: {$ne: 's3'}}"),
            Document.parse("{c: {$gt: 's2', $lte: 's5'}}"),
            Document.parse("{c: {$in: ['s1', null]}}"),
            Document.parse("{a: {$in: []}}"));
    List<List<Object>> without = everyOrder(filters, sorts);
    cbos.createIndex(Document.parse("{a: 1, b: -1}"));
    cbos.createIndex(Document.parse("{b: -1, _id: -1}"));
    cbos.createIndex(Document.parse("{c: 1, a: 1}"));
    assertThat(everyOrder(filters, sorts)).isEqualTo(without);
  }

  private List<List<Object>> everyOrder(List<Document> filters, List<Document> sorts) {
    List<List<Object>> answers = new ArrayList<>();
    for (Document filter : filters) {
      for (Document sort : sorts) {
        answers.add(ids(cbos.find(filter).sort(sort)));
        answers.add(ids(cbos.find(filter).sort(sort).skip(2).limit(5)));
      }
    }
    return answers;
  }

  @Test
  void indexedArraysAreFoundByEachElement() {
    cbos.createIndex(Indexes.ascending("tags"));
    cbos.insertOne(new Document("_id", 1).append("tags", List.of("a", "b")));
    cbos.insertOne(new Document("_id", 2).append("tags", List.of()));
    cbos.insertOne(new Document("_id", 3).append("tags", "b"));
    cbos.insertOne(new Document("_id", 4).append("tags", List.of(1, 10)));
    assertThat(ids(cbos.find(eq("tags", "b")))).containsExactlyInAnyOrder(1, 3);
    assertThat(ids(cbos.find(in("tags", "a", "b")))).containsExactlyInAnyOrder(1, 3);
    assertThat(ids(cbos.find(and(gt("tags", 3), lt("tags", 5))))).containsExactly(4);
    assertThat(ids(cbos.find(eq("tags", List.of("a", "b"))))).containsExactly(1);
    assertThat(ids(cbos.find().sort(Sorts.ascending("tags", "_id")))).containsExactly(2, 4, 1, 3);
    cbos.updateOne(eq(1), set("tags", List.of("c")));
    assertThat(ids(cbos.find(eq("tags", "b")))).containsExactly(3);
  }

  @Test
  void arraysSortByTheirSmallestElementThoughTheFilterNamesAnother() {
    cbos.insertOne(new Document("_id", 1).append("tags", List.of("x")));
    cbos.insertOne(new Document("_id", 2).append("tags", List.of("a", "x")));
    assertThat(ids(cbos.find(eq("tags", "x")).sort(Sorts.ascending("tags", "_id"))))
        .containsExactly(2, 1);
  }

  @Test
  void decimalsBeyondADoublesPrecisionAreFoundByARange() {
    cbos.createIndex(Indexes.ascending("amount"));
    Decimal128 littleMore = Decimal128.parse("1.00000000000000000001");
    cbos.insertOne(new Document("_id", 1).append("amount", littleMore));
    assertThat(ids(cbos.find(eq("amount", littleMore)))).containsExactly(1);
    assertThat(ids(cbos.find(gt("amount", Decimal128.parse("1"))))).containsExactly(1);
    assertThat(ids(cbos.find(lt("amount", Decimal128.parse("1.5"))))).containsExactly(1);
  }

  @Test
  void filtersOnNestedFieldsUseTheirIndex() {
    cbos.createIndex(Indexes.ascending("area.province"));
    cbos.insertOne(new Document("_id", 1).append("area", new Document("province", "03")));
    cbos.insertOne(new Document("_id", 2).append("area", new Document("province", "12")));
    assertThat(ids(cbos.find(eq("area.province", "03")))).containsExactly(1);
    assertThat(ids(cbos.find(regex("area.province", "^1")))).containsExactly(2);
    assertThat(ids(cbos.find(or(eq("area.province", "03"), eq(2))))).containsExactly(1, 2);
  }

  @Test
  void cursorReadsTheMomentItWasOpened() {
    cbos.insertMany(IntStream.range(0, 250).mapToObj(i -> cbo(i, "03", i)).toList());
    try (MongoCursor<Document> cursor =
        cbos.find().sort(Sorts.ascending("_id")).batchSize(50).iterator()) {
      assertThat(cursor.next()).containsEntry("_id", 0);
      cbos.updateMany(new Document(), set("late", true));
      int count = 1;
      while (cursor.hasNext()) {
        cursor.next();
        count++;
      }
      assertThat(count).isEqualTo(250);
    }
  }

  @Test
  void manyDocumentsComeInBatchesWithoutBeingAsked() {
    String text = "x".repeat(10_000);
    for (int part = 0; part < 3; part++) {
      int from = part * 1000;
      cbos.insertMany(
          IntStream.range(from, from + 1000)
              .mapToObj(i -> new Document("_id", i).append("text", text))
              .toList());
    }
    assertThat(ids(cbos.find())).hasSize(3000);
    assertThat(ids(cbos.aggregate(List.of(Aggregates.match(new Document()))))).hasSize(3000);
  }

  @Test
  void countsAndDistinctValues() {
    insertTen();
    assertThat(cbos.countDocuments()).isEqualTo(10);
    assertThat(cbos.countDocuments(eq("province", "03"))).isEqualTo(5);
    assertThat(cbos.countDocuments(eq("province", "99"))).isZero();
    assertThat(cbos.estimatedDocumentCount()).isEqualTo(10);
    assertThat(database.getCollection("missing").countDocuments()).isZero();
    assertThat(cbos.distinct("province", String.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder("03", "12");
    assertThat(cbos.distinct("members", gt("members", 75), Integer.class).into(new ArrayList<>()))
        .containsExactlyInAnyOrder(80, 90);
  }

  @Test
  void aggregateMatchesGroupsSortsAndLimits() {
    insertTen();
    List<Document> groups =
        cbos.aggregate(
                List.of(
                    Aggregates.match(gte("members", 20)),
                    Aggregates.group(
                        "$province",
                        Accumulators.sum("members", "$members"),
                        Accumulators.sum("count", 1)),
                    Aggregates.sort(Sorts.descending("members")),
                    Aggregates.limit(1)))
            .into(new ArrayList<>());
    assertThat(groups)
        .containsExactly(new Document("_id", "12").append("members", 240).append("count", 4));
    assertThat(
            ids(
                cbos.aggregate(
                    List.of(
                        Aggregates.match(eq("province", "03")),
                        Aggregates.sort(Sorts.descending("members")),
                        Aggregates.skip(1),
                        Aggregates.limit(2)))))
        .containsExactly(6, 4);
  }

  @Test
  void deletesOneOrMany() {
    insertTen();
    assertThat(cbos.deleteOne(eq("province", "03")).getDeletedCount()).isEqualTo(1);
    assertThat(cbos.deleteMany(eq("province", "03")).getDeletedCount()).isEqualTo(4);
    assertThat(cbos.deleteMany(eq("province", "03")).getDeletedCount()).isZero();
    assertThat(cbos.countDocuments()).isEqualTo(5);
    assertThat(cbos.deleteMany(new Document()).getDeletedCount()).isEqualTo(5);
  }

  @Test
  void creatingAnIndexAgainChangesNothing() {
    insertTen();
    String name = cbos.createIndex(Indexes.ascending("province"));
    assertThat(cbos.createIndex(Indexes.ascending("province"))).isEqualTo(name);
    assertThat(indexNames(cbos)).containsExactlyInAnyOrder("_id_", "province_1");
    MongoCommandException otherKeys =
        catchThrowableOfType(
            MongoCommandException.class,
            () -> cbos.createIndex(Indexes.ascending("members"), new IndexOptions().name(name)));
    assertThat(otherKeys.getErrorCode()).isEqualTo(86);
    MongoCommandException otherName =
        catchThrowableOfType(
            MongoCommandException.class,
            () ->
                cbos.createIndex(
                    Indexes.ascending("province"), new IndexOptions().name("another")));
    assertThat(otherName.getErrorCode()).isEqualTo(85);
  }

  private static List<String> indexNames(MongoCollection<Document> collection) {
    return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
  }

  @Test
  void uniqueIndexOverDuplicatesIsNotBuilt() {
    insertTen();
    MongoServerException refused =
        catchThrowableOfType(
            MongoServerException.class,
            () -> cbos.createIndex(Indexes.ascending("province"), new IndexOptions().unique(true)));
    assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
    assertThat(indexNames(cbos)).containsExactly("_id_");
    cbos.createIndex(Indexes.ascending("members"), new IndexOptions().unique(true));
    cbos.insertOne(cbo(10, "03", 100));
  }

  @Test
  void droppedIndexLeavesOtherCollectionsAlone() {
    MongoCollection<Document> other = database.getCollection("networks");
    cbos.createIndex(Indexes.ascending("province"));
    other.createIndex(Indexes.ascending("province"));
    cbos.dropIndex("province_1");
    assertThat(indexNames(cbos)).containsExactly("_id_");
    assertThat(indexNames(other)).containsExactlyInAnyOrder("_id_", "province_1");
    insertTen();
    assertThat(cbos.countDocuments(eq("province", "03"))).isEqualTo(5);
    other.dropIndexes();
    assertThat(indexNames(other)).containsExactly("_id_");
  }

  @Test
  void droppedCollectionIsGoneAndCanBeMadeAgain() {
    insertTen();
    cbos.createIndex(Indexes.ascending("province"));
    assertThat(database.listCollectionNames().into(new ArrayList<>())).containsExactly("cbos");
    cbos.drop();
    assertThat(database.listCollectionNames().into(new ArrayList<>())).isEmpty();
    cbos.drop();
    assertThat(cbos.countDocuments()).isZero();
    insertTen();
    assertThat(ids(cbos.find(eq("province", "12")))).hasSize(5);
    assertThat(indexNames(cbos)).containsExactly("_id_");
  }

  @Test
  void collectionsCanBeMadeOnceAndListed() {
    database.createCollection("one");
    MongoCommandException again =
        catchThrowableOfType(MongoCommandException.class, () -> database.createCollection("one"));
    assertThat(again.getErrorCode()).isEqualTo(48);
    assertThat(
            database.listCollections().filter(Filters.eq("name", "none")).into(new ArrayList<>()))
        .isEmpty();
  }

  @Test
  void fieldOfTheIdIsImmutable() {
    insertTen();
    MongoWriteException refused =
        catchThrowableOfType(MongoWriteException.class, () -> cbos.updateOne(eq(1), set("_id", 2)));
    assertThat(refused.getError().getCode()).isEqualTo(66);
  }
}
