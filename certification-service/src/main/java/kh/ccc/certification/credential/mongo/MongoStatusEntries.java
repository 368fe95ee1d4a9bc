package kh.ccc.certification.credential.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.credential.StatusEntries;
import kh.ccc.certification.credential.StatusEntry;
import kh.ccc.certification.credential.StatusPurpose;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document per credential. Block and place are unique, so that two credentials never share one,
 * whichever instances ask. What chance decided stands under {@code chance}: two runs that came to
 * the same result differ in it.
 */
public final class MongoStatusEntries implements StatusEntries, StorePreparation {

  private static final String BLOCK = "chance.block";
  private static final String PLACE = "chance.place";

  /** In a block that is nearly full, the free places are looked for instead of guessed. */
  private static final int GUESSES = 20;

  private static final int BATCH = 5_000;

  private final MongoCollection<Document> entries;
  private final int size;
  private final SecureRandom chance = new SecureRandom();

  /**
   * @param size places of a block
   */
  public MongoStatusEntries(MongoDatabase database, int size) {
    entries = database.getCollection("credential_statuses");
    this.size = size;
  }

  @Override
  public void prepare() {
    entries.createIndex(Indexes.ascending(BLOCK, PLACE), new IndexOptions().unique(true));
    entries.createIndex(Indexes.ascending(BLOCK, "revoked"));
    entries.createIndex(Indexes.ascending(BLOCK, "suspended"));
  }

  @Override
  public StatusEntry reserve(String credentialId) {
    Optional<StatusEntry> reserved = find(credentialId);
    int block = newestBlock();
    for (int guess = 0; reserved.isEmpty() && guess < GUESSES; guess++) {
      reserved = tryPlace(credentialId, block, chance.nextInt(size));
    }
    while (reserved.isEmpty()) {
      Optional<Integer> free = freePlace(block);
      if (free.isEmpty()) {
        block++;
      }
      reserved = tryPlace(credentialId, block, free.orElseGet(() -> chance.nextInt(size)));
    }
    return reserved.get();
  }

  @Override
  public void note(String credentialId, long version, boolean revoked, boolean suspended) {
    entries.updateOne(
        and(eq("_id", credentialId), lt("version", version)),
        Updates.combine(
            Updates.set("version", version),
            Updates.set("revoked", revoked),
            Updates.set("suspended", suspended)));
  }

  @Override
  public List<Integer> marked(int block, StatusPurpose purpose) {
    String mark =
        switch (purpose) {
          case REVOCATION -> "revoked";
          case SUSPENSION -> "suspended";
        };
    return places(entries.find(and(eq(BLOCK, block), eq(mark, true))));
  }

  @Override
  public int newestBlock() {
    @Nullable Document newest =
        entries.find().sort(Sorts.descending(BLOCK, PLACE)).limit(1).first();
    return newest == null ? 1 : entry(newest).block();
  }

  private Optional<StatusEntry> find(String credentialId) {
    return Optional.ofNullable(entries.find(eq("_id", credentialId)).first())
        .map(MongoStatusEntries::entry);
  }

  /** Empty when the place is taken. */
  private Optional<StatusEntry> tryPlace(String credentialId, int block, int place) {
    Document reservation =
        new Document("_id", credentialId)
            .append("version", 0L)
            .append("revoked", false)
            .append("suspended", false)
            .append("chance", new Document("block", block).append("place", place));
    boolean ours = DuplicateKeys.ignore(() -> entries.insertOne(reservation));
    return ours ? Optional.of(new StatusEntry(block, place)) : find(credentialId);
  }

  private Optional<Integer> freePlace(int block) {
    BitSet taken = new BitSet(size);
    places(entries.find(eq(BLOCK, block))).forEach(taken::set);
    int free = size - taken.cardinality();
    if (free == 0) {
      return Optional.empty();
    }
    int place = taken.nextClearBit(0);
    for (int skip = chance.nextInt(free); skip > 0; skip--) {
      place = taken.nextClearBit(place + 1);
    }
    return Optional.of(place);
  }

  private static List<Integer> places(com.mongodb.client.FindIterable<Document> found) {
    return found
        .projection(Projections.include("chance"))
        .batchSize(BATCH)
        .map(document -> entry(document).index())
        .into(new ArrayList<>());
  }

  private static StatusEntry entry(Document document) {
    Document chance = document.get("chance", Document.class);
    return new StatusEntry(chance.getInteger("block"), chance.getInteger("place"));
  }
}
