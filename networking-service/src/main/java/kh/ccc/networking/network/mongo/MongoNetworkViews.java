package kh.ccc.networking.network.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.networking.network.Network;
import kh.ccc.networking.network.NetworkViews;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Networks as the public sees them, collection {@code networks}. */
public final class MongoNetworkViews
    implements NetworkViews, ViewProjector<Network>, StorePreparation {

  private final MongoCollection<Document> networks;

  public MongoNetworkViews(MongoDatabase database) {
    networks = database.getCollection("networks");
  }

  @Override
  public void prepare() {
    networks.createIndex(Indexes.ascending("area", "_id"));
  }

  @Override
  public void project(Versioned<Network> aggregate) {
    Network.Active network = aggregate.state().active();
    VersionedViews.replace(
        networks,
        aggregate.id(),
        aggregate.version(),
        new Document("nameKm", network.nameKm())
            .append("nameLatin", network.nameLatin())
            .append("area", network.area())
            .append("status", network.status())
            .append("members", network.members().size())
            .append("synthetic", network.synthetic()));
  }

  @Override
  public Optional<Versioned<Entry>> find(String networkId) {
    return Optional.ofNullable(networks.find(eq("_id", networkId)).first())
        .map(found -> new Versioned<>(networkId, found.getLong("version"), read(found)));
  }

  @Override
  public List<Entry> list(@Nullable String area, @Nullable Place after, int most) {
    Bson inArea = area == null ? empty() : eq("area", area);
    Bson later = after == null ? empty() : after(after);
    return networks
        .find(and(inArea, later))
        .sort(Sorts.ascending("area", "_id"))
        .limit(most)
        .map(MongoNetworkViews::read)
        .into(new ArrayList<>());
  }

  private static Bson after(Place place) {
    return or(
        gt("area", place.area()), and(eq("area", place.area()), gt("_id", place.networkId())));
  }

  private static Entry read(Document found) {
    return new Entry(
        found.getString("_id"),
        found.getString("nameKm"),
        found.getString("nameLatin"),
        found.getString("area"),
        found.getString("status"),
        found.getInteger("members"),
        found.getBoolean("synthetic"));
  }
}
