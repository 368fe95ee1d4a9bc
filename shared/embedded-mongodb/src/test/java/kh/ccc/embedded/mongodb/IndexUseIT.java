package kh.ccc.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 200,000 documents: how many of them a query has to look at. */
class IndexUseIT {
  private static final int DOCUMENTS = 200_000;
  private static final int BATCH = 1000;

  @TempDir private static Path data;

  private static Opened opened;

  private record Opened(EmbeddedMongoDb store, MongoClient client) {
    static Opened open() throws IOException {
      EmbeddedMongoDb store = EmbeddedMongoDb.start(data);
      return new Opened(store, MongoClients.create(store.connectionString()));
    }

    MongoCollection<Document> cbos() {
      return client.getDatabase("index").getCollection("cbos");
    }
  }

  @BeforeAll
  static void fill() throws IOException {
    opened = Opened.open();
    MongoCollection<Document> cbos = opened.cbos();
    cbos.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    cbos.createIndex(
        Indexes.compoundIndex(Indexes.ascending("province"), Indexes.descending("at", "_id")));
    for (int from = 0; from < DOCUMENTS; from += BATCH) {
      cbos.insertMany(
          IntStream.range(from, from + BATCH).mapToObj(IndexUseIT::cbo).toList(),
          new InsertManyOptions().ordered(false));
    }
    cbos.createIndex(Indexes.ascending("unpublished"), new IndexOptions().sparse(true));
    cbos.createIndex(Indexes.ascending("members"));
  }

  private static Document cbo(int i) {
    Document cbo =
        new Document("_id", "cbo-%06d".formatted(i))
            .append("number", "N%06d".formatted(i))
            .append("province", "%02d".formatted(1 + i % 25))
            .append("members", i % 500)
            .append("version", 1)
            .append("at", (i * 7919L) % DOCUMENTS);
    return i % 40_000 == 0 ? cbo.append("unpublished", true) : cbo;
  }

  @AfterAll
  static void stop() {
    opened.client.close();
    opened.store.close();
  }

  /** Runs it and answers how many documents were looked at meanwhile. */
  private static long examined(Runnable query) {
    long before = opened.store.documentsExamined();
    query.run();
    return opened.store.documentsExamined() - before;
  }

  private static FindIterable<Document> find(Bson filter) {
    return opened.cbos().find(filter);
  }

  private static List<Document> list(Iterable<Document> documents) {
    List<Document> list = new ArrayList<>();
    documents.forEach(list::add);
    return list;
  }

  @Test
  void equalityLooksAtWhatItFinds() {
    assertThat(examined(() -> assertThat(list(find(eq("cbo-123456")))).hasSize(1))).isEqualTo(1);
    assertThat(examined(() -> assertThat(list(find(eq("number", "N000042")))).hasSize(1)))
        .isEqualTo(1);
    assertThat(examined(() -> assertThat(list(find(eq("unpublished", true)))).hasSize(5)))
        .isEqualTo(5);
    assertThat(
            examined(() ->
                assertThat(list(find(in("number", "N000001", "N199999", "none")))).hasSize(2)))
        .isEqualTo(2);
  }

  @Test
  void furtherConditionsDoNotLoseTheIndex() {
    assertThat(
            examined(() ->
                assertThat(list(find(and(eq("number", "N000042"), eq("version", 1))))).hasSize(1)))
        .isEqualTo(1);
    assertThat(
            examined(() ->
                opened
                    .cbos()
                    .updateOne(and(eq("cbo-000007"), eq("version", 1)), set("version", 1))))
        .isEqualTo(1);
    assertThat(
            examined(() ->
                assertThat(list(find(or(eq("number", "N000001"), eq("number", "N000002")))))
                    .hasSize(2)))
        .isEqualTo(2);
  }

  @Test
  void sortedPageLooksAtNoMoreThanThePage() {
    var newest = Sorts.orderBy(Sorts.descending("at"), Sorts.descending("_id"));
    assertThat(
            examined(() ->
                assertThat(list(find(eq("province", "03")).sort(newest).limit(20))).hasSize(20)))
        .isLessThanOrEqualTo(21);
    var oldest = Sorts.orderBy(Sorts.ascending("at"), Sorts.ascending("_id"));
    assertThat(
            examined(() ->
                assertThat(list(find(eq("province", "03")).sort(oldest).limit(20))).hasSize(20)))
        .isLessThanOrEqualTo(21);
  }

  @Test
  void deepPageByKeysetIsAsCheapAsTheFirst() {
    var newest = Sorts.orderBy(Sorts.descending("at"), Sorts.descending("_id"));
    List<Document> first = list(find(eq("province", "03")).sort(newest).skip(4000).limit(1));
    long at = first.getFirst().getLong("at");
    String id = first.getFirst().getString("_id");
    var after = and(eq("province", "03"), or(lt("at", at), and(eq("at", at), lt("_id", id))));
    assertThat(examined(() -> assertThat(list(find(after).sort(newest).limit(20))).hasSize(20)))
        .isLessThanOrEqualTo(25);
  }

  @Test
  void rangeLooksAtTheRange() {
    assertThat(
            examined(() ->
                assertThat(
                        opened
                            .cbos()
                            .countDocuments(
                                and(eq("province", "03"), gte("at", 100), lt("at", 1100))))
                    .isPositive()))
        .isLessThan(100);
  }

  @Test
  void aggregateWithALeadingMatchUsesTheIndex() {
    assertThat(
            examined(() ->
                assertThat(
                        list(
                            opened
                                .cbos()
                                .aggregate(
                                    List.of(
                                        Aggregates.match(eq("members", 77)),
                                        Aggregates.group("$province")))))
                    .hasSize(1)))
        .isEqualTo(400);
    assertThat(examined(() -> assertThat(opened.cbos().countDocuments()).isEqualTo(DOCUMENTS)))
        .isZero();
  }

  @Test
  void openingReadsNoDocuments() throws IOException {
    stop();
    opened = Opened.open();
    assertThat(opened.store.documentsExamined()).isLessThan(100);
    assertThat(examined(() -> assertThat(list(find(eq("number", "N000042")))).hasSize(1)))
        .isEqualTo(1);
  }
}
