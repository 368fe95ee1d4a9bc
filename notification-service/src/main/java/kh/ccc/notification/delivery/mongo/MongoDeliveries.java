package kh.ccc.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kh.ccc.notification.delivery.Deliveries;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The delivery log, collection {@code deliveries}. {@code next} is there while a delivery is
 * queued: when it is due, or when a claim on it ends.
 */
public final class MongoDeliveries implements Deliveries, StorePreparation {

  private static final String NEXT = "next";
  private static final String CLAIMANT = "claimant";

  private final MongoCollection<Document> deliveries;
  private final String instance;

  /**
   * @param instance name of this instance; one that stays the same over restarts takes up at once
   *     what it had claimed
   */
  public MongoDeliveries(MongoDatabase database, String instance) {
    this.deliveries = database.getCollection("deliveries");
    this.instance = instance;
  }

  @Override
  public void prepare() {
    deliveries.createIndex(Indexes.ascending(NEXT), new IndexOptions().sparse(true));
    deliveries.createIndex(Indexes.descending("at", "_id"));
    deliveries.createIndex(Indexes.descending("recipient", "at", "_id"));
    deliveries.createIndex(Indexes.descending("status", "at", "_id"));
    takeUpOwnClaims();
  }

  private void takeUpOwnClaims() {
    deliveries.updateMany(
        and(eq("status", DeliveryStatus.QUEUED.name()), eq(CLAIMANT, instance)),
        Updates.combine(Updates.set(NEXT, Date.from(Instant.EPOCH)), Updates.unset(CLAIMANT)));
  }

  @Override
  public boolean add(Delivery delivery) {
    Document document = DeliveryDocument.write(delivery);
    if (delivery.status() == DeliveryStatus.QUEUED) {
      document.append(NEXT, Date.from(delivery.at()));
    }
    return DuplicateKeys.ignore(() -> deliveries.insertOne(document));
  }

  @Override
  public Optional<Delivery> claim(Instant now, Duration term) {
    for (Document due : due(now)) {
      if (claim(due, now, term)) {
        return Optional.of(DeliveryDocument.read(due));
      }
    }
    return Optional.empty();
  }

  private List<Document> due(Instant now) {
    return deliveries
        .find(lte(NEXT, Date.from(now)))
        .sort(Sorts.ascending(NEXT))
        .limit(10)
        .into(new ArrayList<>());
  }

  private boolean claim(Document due, Instant now, Duration term) {
    String attempt = "attempts." + (due.get("attempts", Document.class).size() + 1);
    return deliveries
            .updateOne(
                and(eq("_id", due.getString("_id")), eq(NEXT, due.getDate(NEXT))),
                Updates.combine(
                    Updates.set(NEXT, Date.from(now.plus(term))),
                    Updates.set(CLAIMANT, instance),
                    Updates.set(attempt, Date.from(now))))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void end(String id, DeliveryStatus status, Instant now) {
    deliveries.updateOne(
        and(eq("_id", id), eq("status", DeliveryStatus.QUEUED.name())),
        Updates.combine(
            Updates.set("status", status.name()),
            Updates.set("endedAt", Date.from(now)),
            Updates.unset(NEXT),
            Updates.unset(CLAIMANT)));
  }

  @Override
  public void again(String id, Instant next) {
    deliveries.updateOne(
        and(eq("_id", id), eq("status", DeliveryStatus.QUEUED.name())),
        Updates.combine(Updates.set(NEXT, Date.from(next)), Updates.unset(CLAIMANT)));
  }

  public long countQueued() {
    return deliveries.countDocuments(eq("status", DeliveryStatus.QUEUED.name()));
  }

  @Override
  public List<Delivery> list(Filter filter, @Nullable Place after, int most) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(empty());
    if (filter.recipient() != null) {
      conditions.add(eq("recipient", filter.recipient()));
    }
    if (filter.status() != null) {
      conditions.add(eq("status", filter.status().name()));
    }
    if (after != null) {
      conditions.add(after(after));
    }
    return deliveries
        .find(and(conditions))
        .sort(Sorts.descending("at", "_id"))
        .limit(most)
        .map(DeliveryDocument::read)
        .into(new ArrayList<>());
  }

  private static Bson after(Place place) {
    Date at = Date.from(place.at());
    return or(lt("at", at), and(eq("at", at), lt("_id", place.id())));
  }
}
